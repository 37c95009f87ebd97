package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * Reading the futures accounts, one per settlement currency. One that was never funded does not exist.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#get-futures-account">Futures account</a>
 */
final class FuturesEndpoints {

    private static final String FUTURES = "/api/v4/futures/{settle}";

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                read("/accounts", call -> opened(call, settle -> account(call, settle))),
                read("/orders", call -> opened(call, settle -> orders(call, settle))),
                read("/positions", call -> opened(call, settle -> positions(call, settle))));
    }

    private static Endpoint read(String path, EndpointHandler handler) {
        return Endpoint.signed("GET", FUTURES + path, GateioRights.FUTURES, handler);
    }

    /** Answers about an account that exists; none has ever funded the one settled in bitcoin. */
    static Reply opened(EndpointCall call, Function<Settle, Reply> answer) {
        return Settle.of(
                call,
                settle -> settle == Settle.USDT && GateioTraits.hasFuturesAccount(call.owner())
                        ? answer.apply(settle)
                        : GateioReplies.futuresAccountMissing());
    }

    private static Reply account(EndpointCall call, Settle settle) {
        JsonNode account = Samples.one("futuresAccount");
        if (call.owner().hasFunds()) {
            return GateioReplies.ok(account);
        }
        ObjectNode empty = account.deepCopy();
        for (String amount : List.of(
                "total", "available", "unrealised_pnl", "position_margin", "order_margin", "maintenance_margin")) {
            empty.put(amount, "0");
        }
        return GateioReplies.ok(empty.put("currency", settle.name()));
    }

    private static Reply orders(EndpointCall call, Settle settle) {
        String status = call.parameter("status").orElse("");
        if (status.isEmpty()) {
            return GateioReplies.parameterMissing("status");
        }
        String contract = call.parameter("contract").orElse("BTC_USDT");
        if (!PublicEndpoints.tradesContract(contract, settle)) {
            return GateioReplies.contractUnknown();
        }
        boolean wanted = status.equals("open") && contract.equals("BTC_USDT");
        return status.equals("open") || status.equals("finished")
                ? GateioReplies.ok(Samples.of("futuresOrder", call.owner(), wanted))
                : GateioReplies.parameterInvalid("status", status);
    }

    private static Reply positions(EndpointCall call, Settle settle) {
        return GateioReplies.ok(Samples.of("futuresPosition", call.owner(), settle == Settle.USDT));
    }
}
