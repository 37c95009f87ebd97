package ai.backfuture.localstack.vault;

import java.util.Map;

/**
 * The stand-in as a process of its own, not initialised, told by environment variables where to listen
 * ({@code VAULT_HOST}, {@code VAULT_PORT}). It keeps nothing: after a restart it has to be set up again.
 */
public final class VaultMain {

    private VaultMain() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        VaultServer vault = VaultServer.start(VaultServer.Options.uninitialised()
                .onHost(environment.getOrDefault("VAULT_HOST", "127.0.0.1"))
                .onPort(Integer.parseInt(environment.getOrDefault("VAULT_PORT", "8200"))));
        Runtime.getRuntime().addShutdownHook(new Thread(vault::close, "vault-shutdown"));
        System.out.println("Vault stand-in at port " + vault.port());
        Thread.currentThread().join();
    }
}
