package ai.backfuture.worker.story;

import ai.backfuture.localstack.SharedStack;
import ai.backfuture.localstack.launch.ExchangeAddresses;
import ai.backfuture.localstack.process.StackClasspath;
import ai.backfuture.localstack.vault.VaultProvisioning;
import ai.backfuture.localstack.vault.VaultServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Broker, Vault and simulator around the worker, once per JVM. Vault is one of our own, for it gets sealed, and its
 * tokens are short-lived and good for a few reads only.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final String VAULT = "worker.test.vault";
    private static final String ROOT_TOKEN = "worker.test.vault.root-token";
    private static final String UNSEAL_KEY = "worker.test.vault.unseal-key";

    static TestVault vault() {
        return new TestVault(System.getProperty(VAULT), System.getProperty(ROOT_TOKEN), System.getProperty(UNSEAL_KEY));
    }

    /** Kafka and Vert.x look for their parts by the thread's class loader, which here is not the one that has them. */
    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Surroundings.class.getClassLoader());
        try {
            Map<String, String> config = new HashMap<>(startVault());
            config.put("kafka.bootstrap.servers", SharedStack.kafka());
            config.putAll(ExchangeAddresses.allTo(SharedStack.simulator()));
            return config;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> startVault() {
        if (System.getProperty(VAULT) == null) {
            VaultServer server = VaultServer.start(VaultServer.Options.dev());
            System.setProperty(VAULT, server.address());
            System.setProperty(ROOT_TOKEN, server.rootToken());
            System.setProperty(UNSEAL_KEY, server.unsealKey());
        }
        Map<String, String> config = new HashMap<>(VaultProvisioning.provision(
                        vault().address(),
                        vault().rootToken(),
                        StackClasspath.projectRoot().resolve("deploy/vault"))
                .get("validation-worker")
                .asProperties());
        config.put("quarkus.vault.url", vault().address());
        config.put("quarkus.vault.renew-grace-period", "2S");
        vault().write(
                        "auth/approle/role/validation-worker",
                        "{\"token_policies\":[\"validation-worker\"],\"token_ttl\":\"10s\",\"token_max_ttl\":\"30s\","
                                + "\"token_num_uses\":5}");
        return config;
    }

    @Override
    public void stop() {
        // shared by all test classes; ends with the JVM
    }
}
