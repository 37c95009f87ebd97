package ai.backfuture.localstack.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every authorised call goes through, in Vault's order: token, policy, use count, audit of the request, the backend,
 * wrapping, audit of the answer. Calls come one at a time.
 */
final class Pipeline {

    private static final Outcome.Refused DENIED = Outcome.refused(403, "permission denied");
    private static final Outcome.Refused NOT_ALLOWED = Outcome.counted(403, "permission denied");

    private final Mounts mounts;
    private final TokenStore tokens;
    private final Policies policies;
    private final Wrappings wrappings;
    private final WrappingBackend wrapping;
    private final AuditLog audit;

    Pipeline(Mounts mounts, TokenStore tokens, Policies policies, Wrappings wrappings, AuditLog audit) {
        this.mounts = mounts;
        this.tokens = tokens;
        this.policies = policies;
        this.wrappings = wrappings;
        this.wrapping = new WrappingBackend(wrappings);
        this.audit = audit;
    }

    /** A call let in, or the reason why not. */
    private record Admission(Call call, Outcome.@Nullable Refused refusal) {}

    Outcome handle(Call received) {
        Admission admission = admit(received);
        Call call = admission.call();
        Outcome outcome = admission.refusal() == null ? perform(call) : turnedAway(call, admission.refusal());
        endIfSpent(call);
        return audit.response(call, outcome) ? outcome : Outcome.refused(500, "internal error");
    }

    private Outcome turnedAway(Call call, Outcome.Refused refusal) {
        audit.request(call, String.join("; ", refusal.errors()));
        return refusal;
    }

    private Outcome perform(Call call) {
        if (!audit.request(call, null)) {
            return Outcome.counted(500, "internal error");
        }
        Outcome outcome = answer(call);
        return outcome instanceof Outcome.Answer answer
                        && answer.status() == 200
                        && call.wrapTtl().isPositive()
                ? wrappings.wrap(answer, call.path(), call.wrapTtl(), call.now())
                : outcome;
    }

    private Outcome answer(Call call) {
        if (WrappingBackend.answers(call)) {
            return wrapping.handle(call);
        }
        Optional<Mount> mount = mounts.answering(call.path());
        if (mount.isEmpty()) {
            return Outcome.refused(404, "no handler for route '" + call.path() + "'");
        }
        try {
            return mount.get().backend().handle(call.at(Mounts.below(mount.get(), call.path())));
        } catch (InvalidField e) {
            return Outcome.refused(400, String.valueOf(e.getMessage()));
        }
    }

    private Admission admit(Call received) {
        Optional<Mount> mount = mounts.answering(received.path());
        Call call = mount.map(each -> withTrueOperation(received, each)).orElse(received);
        boolean open = mount.map(each -> each.backend().open(Mounts.below(each, call.path())))
                .orElse(false);
        if (open || (WrappingBackend.answers(call) && wrapping.permits(call))) {
            return new Admission(call, null);
        }
        if (call.token() == null || call.token().isEmpty()) {
            return new Admission(call, Outcome.refused(400, "missing client token"));
        }
        Optional<Token> known = tokens.find(call.token(), call.now());
        if (known.isEmpty()) {
            return new Admission(call, DENIED);
        }
        boolean needsSudo = mount.map(each -> each.backend().needsSudo(Mounts.below(each, call.path())))
                .orElse(false);
        boolean allowed = allowed(call, known.get(), needsSudo);
        Call counted = call.by(tokens.use(known.get()));
        return new Admission(counted, allowed ? null : NOT_ALLOWED);
    }

    private boolean allowed(Call call, Token token, boolean needsSudo) {
        Acl acl = policies.acl(token.grant().policies());
        return acl.allows(call.operation(), call.path(), call.wrapTtl()) && (!needsSudo || acl.allowsSudo(call.path()));
    }

    /** A write to something that is not there yet is a creation. */
    private static Call withTrueOperation(Call call, Mount mount) {
        if (!call.operation().writes()) {
            return call;
        }
        Call below = call.at(Mounts.below(mount, call.path()));
        boolean there = mount.backend().exists(below).orElse(true);
        return call.as(there ? Operation.UPDATE : Operation.CREATE);
    }

    private void endIfSpent(Call call) {
        Token caller = call.caller();
        if (caller != null && caller.usesLeft() == Token.SPENT) {
            tokens.revoke(caller.id());
        }
    }
}
