package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.launch.LocalStack;
import ai.backfuture.localstack.launch.LocalStack.Further;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An upgrade as it is done in production: of every service a new instance is ready before the old one is told to end. */
class RollingRestartIT {

    /** Readers before writers, and the door last. */
    private static final List<String> ORDER =
            List.of("strategy-service", "notification-service", "validation-worker", "connection-service", "gateway");

    private static final List<String> BEHIND_THE_GATEWAY =
            List.of("connection-service", "strategy-service", "notification-service");

    private final LocalStack stack = House.stack();
    private final Map<String, Balancer> balancers = new HashMap<>();

    @Test
    void every_service_is_replaced_under_load_and_no_call_fails_and_no_test_is_lost() {
        try {
            BEHIND_THE_GATEWAY.forEach(this::balance);
            stack.restart("gateway", servicesBehindBalancers());
            balance("gateway");
            String door = balancers.get("gateway").address();
            try (Load load = Load.of(3, door, House.alice().token())) {
                for (String service : ORDER) {
                    load.awaitMoreRounds(3);
                    replace(service);
                    assertThat(load.mishaps()).as("with a new " + service).isEmpty();
                }
                load.awaitMoreRounds(3);
                load.close();

                assertThat(load.mishaps()).isEmpty();
                System.out.printf(
                        "rolling restart: %d calls, %d keys to an enabled strategy%n", load.calls(), load.rounds());
            }
        } finally {
            balancers.values().forEach(Balancer::close);
            stack.restart("gateway", Map.of());
        }
    }

    private void balance(String service) {
        Balancer balancer = new Balancer();
        balancers.put(service, balancer);
        balancer.add(stack.service(service), stack.management(service));
    }

    private Map<String, String> servicesBehindBalancers() {
        Map<String, String> properties = new HashMap<>();
        BEHIND_THE_GATEWAY.forEach(service -> properties.put(
                "backfuture.gateway." + service + "-url", balancers.get(service).address()));
        return properties;
    }

    /** By way of a second instance, which goes again when there is a new first one. */
    private void replace(String service) {
        Map<String, String> own = service.equals("gateway") ? servicesBehindBalancers() : Map.of();
        Balancer balancer = balancers.get(service);
        try (Further second = stack.add(service, own)) {
            if (balancer != null) {
                balancer.add(second.address(), second.management());
            }
            stack.restart(service);
            if (balancer != null) {
                balancer.awaitReady(2);
            }
        }
    }
}
