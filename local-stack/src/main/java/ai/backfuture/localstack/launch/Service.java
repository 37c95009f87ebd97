package ai.backfuture.localstack.launch;

import ai.backfuture.localstack.launch.StackSettings.Port;

/** The services, in the order in which they are started. */
enum Service {
    CONNECTION_SERVICE("connection-service", Port.CONNECTION_SERVICE, Port.CONNECTION_SERVICE_MANAGEMENT),
    VALIDATION_WORKER("validation-worker", Port.VALIDATION_WORKER, Port.VALIDATION_WORKER_MANAGEMENT),
    STRATEGY_SERVICE("strategy-service", Port.STRATEGY_SERVICE, Port.STRATEGY_SERVICE_MANAGEMENT),
    NOTIFICATION_SERVICE("notification-service", Port.NOTIFICATION_SERVICE, Port.NOTIFICATION_SERVICE_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String folder;
    private final Port port;
    private final Port managementPort;

    Service(String folder, Port port, Port managementPort) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its folder in the checkout, which is also its name. */
    String folder() {
        return folder;
    }

    Port port() {
        return port;
    }

    Port managementPort() {
        return managementPort;
    }
}
