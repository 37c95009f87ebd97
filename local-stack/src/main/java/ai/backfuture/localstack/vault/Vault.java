package ai.backfuture.localstack.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A whole Vault in memory. Requests are handled one after the other, whichever threads they come on. */
final class Vault implements AutoCloseable {

    private final ReentrantLock turn = new ReentrantLock();
    private final Clock clock;
    private final Seal seal = new Seal();
    private final TokenStore tokens = new TokenStore();
    private final Policies policies = new Policies();
    private final Mounts mounts = new Mounts();
    private final AuditLog audit = new AuditLog();
    private final Pipeline pipeline = new Pipeline(mounts, tokens, policies, new Wrappings(), audit);
    private final SealBackend doorway;

    Vault(Clock clock, String version) {
        this.clock = clock;
        this.doorway = new SealBackend(seal, tokens, version);
        Backend none = _ -> Outcome.unsupportedPath();
        SysBackend sys = new SysBackend(
                seal,
                new MountEndpoints(mounts, policies, tokens),
                new PolicyEndpoints(policies),
                new CapabilityEndpoints(tokens, policies),
                new AuditEndpoints(audit));
        mounts.add(
                Mount.secrets("sys/", "system", "system endpoints used for control, policy and debugging", null, sys));
        mounts.add(Mount.secrets("identity/", "identity", "identity store", null, none));
        mounts.add(Mount.secrets("cubbyhole/", "cubbyhole", "per-token private secret storage", null, none));
        mounts.add(Mount.auth(
                "token/",
                "token",
                "token based credentials",
                null,
                new TokenBackend(tokens, new TokenCreation(tokens, policies))));
    }

    /** Like {@code vault server -dev}: initialised with one key share, unsealed, with KV version 2 at {@code secret/}. */
    String startInDevMode(String rootToken) {
        List<byte[]> keys = seal.initialise(1, 1);
        seal.open();
        tokens.issue(rootToken, Grant.root("token", "auth/token/create"), clock.instant());
        mounts.add(Mount.secrets("secret/", "kv", "key/value secret storage", Map.of("version", "2"), new KvBackend()));
        return Base64.getEncoder().encodeToString(keys.getFirst());
    }

    void auditTo(Path file) throws IOException {
        audit.add(AuditDevice.open("file/", "", file, 0600));
    }

    void seal() {
        turn.lock();
        try {
            seal.seal();
        } finally {
            turn.unlock();
        }
    }

    Outcome answer(VaultRequest request) {
        turn.lock();
        try {
            RequestReading.Result read = RequestReading.read(request, clock.instant());
            return read.call() == null
                    ? Optional.<Outcome>ofNullable(read.refusal()).orElseThrow()
                    : answer(request, read.call());
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            audit.all().forEach(AuditDevice::close);
        } finally {
            turn.unlock();
        }
    }

    private Outcome answer(VaultRequest request, Call call) {
        try {
            return doorway.answer(request, call).orElseGet(() -> seal.sealed() ? sealed(call) : pipeline.handle(call));
        } catch (InvalidField e) {
            return Outcome.refused(400, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome sealed(Call call) {
        boolean named = call.token() != null && !call.token().isEmpty();
        return Outcome.refused(503, (named ? "error performing token check: " : "") + "Vault is sealed");
    }
}
