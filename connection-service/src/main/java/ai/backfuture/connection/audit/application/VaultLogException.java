package ai.backfuture.connection.audit.application;

/** Vault's audit log cannot be read now. */
public final class VaultLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultLogException(String message) {
        super(message);
    }
}
