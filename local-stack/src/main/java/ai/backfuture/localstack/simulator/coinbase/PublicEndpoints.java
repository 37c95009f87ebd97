package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: the time and the markets, of Advanced Trade and of the older API beside it.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/list-public-products">
 *     Public products</a>
 */
final class PublicEndpoints {

    private static final JsonNode PRODUCTS = Json.resource(PublicEndpoints.class, "products.json");
    private static final JsonNode CURRENCIES = Json.resource(PublicEndpoints.class, "currencies.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open(CoinbaseExchange.PREFIX + "/time", PublicEndpoints::time),
                Endpoint.open(CoinbaseExchange.PREFIX + "/market/products", PublicEndpoints::products),
                Endpoint.open("/v2/time", PublicEndpoints::olderTime),
                Endpoint.open("/v2/currencies", call -> data(CURRENCIES.get("fiat"))),
                Endpoint.open("/v2/currencies/crypto", call -> data(CURRENCIES.get("crypto"))),
                Endpoint.open("/v2/exchange-rates", call -> data(CURRENCIES.get("rates"))));
    }

    private static Reply time(EndpointCall call) {
        return CoinbaseReplies.ok(Json.object(
                "iso", call.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "epochSeconds", Long.toString(call.now().getEpochSecond()),
                "epochMillis", Long.toString(call.now().toEpochMilli())));
    }

    private static Reply olderTime(EndpointCall call) {
        return data(Json.object(
                "iso", call.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "epoch", call.now().getEpochSecond()));
    }

    private static Reply data(Object data) {
        return CoinbaseReplies.ok(Map.of("data", data));
    }

    static Reply products(EndpointCall call) {
        String type = call.parameter("product_type").orElse("SPOT");
        String expiry = call.parameter("contract_expiry_type").orElse("EXPIRING");
        List<JsonNode> found = PRODUCTS.valueStream()
                .filter(product -> product.get("product_type").asText().equals(type))
                .filter(product -> type.equals("SPOT")
                        || product.at("/future_product_details/contract_expiry_type")
                                .asText()
                                .equals(expiry))
                .toList();
        return CoinbaseReplies.ok(Json.object("products", found, "num_products", found.size()));
    }

    static boolean trades(String productId) {
        return PRODUCTS.valueStream()
                .anyMatch(product -> product.get("product_id").asText().equals(productId));
    }
}
