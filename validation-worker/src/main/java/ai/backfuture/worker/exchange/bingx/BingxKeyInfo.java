package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * The call that describes a key, and an older one that says less, asked where the first is not there for this account.
 *
 * <p>Where neither is, no right is told. There is an order for futures that is only checked, but nothing says that the
 * check looks at the right to trade, so it would prove nothing and is not sent.
 *
 * @see <a href="https://github.com/BingX-API/api-ai-skills">BingX: account and API permissions</a>
 */
final class BingxKeyInfo {

    /** Only main accounts may ask, or there is no such call. */
    private static final Set<String> NOT_THERE = Set.of("100403", "100404");

    private BingxKeyInfo() {}

    static Call permissions() {
        return describing(Bingx.PERMISSIONS, () -> new Reading.Instead(restrictions()));
    }

    private static Call restrictions() {
        return describing(Bingx.RESTRICTIONS, BingxKeyInfo::untold);
    }

    private static Call describing(Endpoint endpoint, Supplier<Reading> otherwise) {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                endpoint,
                (credential, time) -> BingxSigning.get(endpoint, Parameters.none(), credential, time),
                (answer, time) -> switch (BingxAnswers.openBareOrNot(answer, time)) {
                    case BingxAnswers.Data data -> read(data);
                    case BingxAnswers.Refused refused when isMissing(answer, refused.refusal()) -> otherwise.get();
                    case BingxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static boolean isMissing(Answer answer, Refusal refusal) {
        return answer.status() == 404 || (refusal.exchangeCode() != null && NOT_THERE.contains(refusal.exchangeCode()));
    }

    private static Reading read(BingxAnswers.Data answer) {
        BingxRights rights = new BingxRights(answer.dataOrBody());
        if (!rights.told()) {
            return Read.lacks("the key's permissions");
        }
        Facts.Builder facts =
                Facts.from(EvidenceSource.KEY_INFO).permission(Permission.IP_RESTRICTION, bound(answer.dataOrBody()));
        rights.tell(facts);
        return new Reading.Learnt(facts.build());
    }

    private static PermissionState bound(JsonNode info) {
        JsonNode list = info.path("ipAddresses");
        JsonNode flag = info.path("ipRestrict");
        if (!list.isArray() && !list.isTextual() && !flag.isBoolean()) {
            return PermissionState.UNVERIFIABLE;
        }
        boolean listed = StreamSupport.stream(list.spliterator(), false)
                .anyMatch(address -> !address.asText("").isBlank());
        boolean on = listed || !list.asText("").isBlank() || flag.asBoolean(false);
        return on ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF;
    }

    private static Reading untold() {
        return new Reading.Learnt(Facts.from(EvidenceSource.PROBE)
                .permission(Permission.TRADE_SPOT, PermissionState.UNVERIFIABLE)
                .permission(Permission.TRADE_FUTURES, PermissionState.UNVERIFIABLE)
                .permission(Permission.WITHDRAW, PermissionState.UNVERIFIABLE)
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE)
                .build());
    }
}
