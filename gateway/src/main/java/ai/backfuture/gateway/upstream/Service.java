package ai.backfuture.gateway.upstream;

/** The services that answer API calls. */
public enum Service {
    CONNECTION_SERVICE("connection-service"),
    STRATEGY_SERVICE("strategy-service"),
    NOTIFICATION_SERVICE("notification-service");

    private final String serviceName;

    Service(String serviceName) {
        this.serviceName = serviceName;
    }

    public String serviceName() {
        return serviceName;
    }
}
