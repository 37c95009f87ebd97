package ai.backfuture.localstack.vault;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the Vault is initialised and open, and the unseal key that opens it. Sealing here shuts the door and no more:
 * what is held in memory is not encrypted by that key.
 */
final class Seal {

    /** What became of a share offered. */
    enum Unsealing {
        UNDER_WAY,
        OPEN,
        WRONG_KEY,
        NOT_INITIALISED
    }

    private byte[] key = new byte[0];
    private int shares;
    private int threshold;
    private boolean sealed = true;
    private String nonce = "";
    private final List<byte[]> offered = new ArrayList<>();

    /** Makes a new unseal key and hands out its shares; the Vault stays sealed. */
    List<byte[]> initialise(int newShares, int newThreshold) {
        shares = newShares;
        threshold = newThreshold;
        key = Ids.bytes(32);
        return Shamir.split(key, shares, threshold);
    }

    boolean initialised() {
        return shares > 0;
    }

    boolean sealed() {
        return sealed;
    }

    int shares() {
        return shares;
    }

    int threshold() {
        return threshold;
    }

    /** How many shares have been offered since the last try. */
    int progress() {
        return offered.size();
    }

    String nonce() {
        return nonce;
    }

    void seal() {
        sealed = true;
        reset();
    }

    void open() {
        sealed = false;
        reset();
    }

    /** Forgets the shares offered so far. */
    void reset() {
        offered.clear();
        nonce = "";
    }

    Unsealing offer(byte[] share) {
        if (!initialised()) {
            return Unsealing.NOT_INITIALISED;
        }
        if (!sealed) {
            return Unsealing.OPEN;
        }
        if (offered.isEmpty()) {
            nonce = Ids.uuid();
        }
        if (offered.stream().noneMatch(known -> Arrays.equals(known, share))) {
            offered.add(share);
        }
        if (offered.size() < threshold) {
            return Unsealing.UNDER_WAY;
        }
        boolean right = opens();
        reset();
        sealed = !right;
        return right ? Unsealing.OPEN : Unsealing.WRONG_KEY;
    }

    private boolean opens() {
        int length = threshold == 1 ? key.length : key.length + 1;
        boolean sound = offered.stream().allMatch(share -> share.length == length)
                && offered.stream().map(share -> share[length - 1]).distinct().count() == offered.size();
        return sound && MessageDigest.isEqual(key, Shamir.combine(offered));
    }
}
