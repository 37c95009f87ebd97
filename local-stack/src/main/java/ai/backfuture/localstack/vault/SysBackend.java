package ai.backfuture.localstack.vault;

/** Everything below {@code sys/} that needs a token; each group of paths has a class of its own. */
final class SysBackend implements Backend {

    private final Seal seal;
    private final MountEndpoints mounts;
    private final PolicyEndpoints policies;
    private final CapabilityEndpoints capabilities;
    private final AuditEndpoints audit;

    SysBackend(
            Seal seal,
            MountEndpoints mounts,
            PolicyEndpoints policies,
            CapabilityEndpoints capabilities,
            AuditEndpoints audit) {
        this.seal = seal;
        this.mounts = mounts;
        this.policies = policies;
        this.capabilities = capabilities;
        this.audit = audit;
    }

    @Override
    public boolean needsSudo(String path) {
        return path.equals("seal")
                || path.startsWith("auth/")
                || path.equals("audit")
                || path.startsWith("audit/")
                || path.startsWith("audit-hash/");
    }

    @Override
    public Outcome handle(Call call) {
        String path = call.path();
        int slash = path.indexOf('/');
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        return switch (slash < 0 ? path : path.substring(0, slash)) {
            case "seal" -> seal();
            case "mounts" -> mounts.secrets(call, rest);
            case "auth" -> mounts.auth(call, rest);
            case "internal" -> mounts.internal(call, rest);
            case "policies" -> policies.handle(call, rest);
            case "capabilities", "capabilities-self", "capabilities-accessor" -> capabilities.handle(call);
            case "audit" -> audit.devices(call, rest);
            case "audit-hash" -> audit.hash(call, rest);
            case "wrapping" -> wrapping(call, rest);
            default -> Outcome.unsupportedPath();
        };
    }

    private Outcome seal() {
        seal.seal();
        return Outcome.done();
    }

    /** What is sent is what is answered; the pipeline puts the answer behind a token. */
    private static Outcome wrapping(Call call, String rest) {
        if (!rest.equals("wrap") || !call.operation().writes()) {
            return Outcome.unsupportedPath();
        }
        return call.wrapTtl().isPositive()
                ? Outcome.data(call.data())
                : Outcome.refused(400, "endpoint requires response wrapping to be used");
    }
}
