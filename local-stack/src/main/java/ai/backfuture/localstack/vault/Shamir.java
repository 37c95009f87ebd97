package ai.backfuture.localstack.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a key into shares of which any {@code threshold} give it back: a polynomial over GF(2⁸) for each byte. A share
 * is one byte longer than the key; the last byte says at which point it was taken. See
 * <a href="https://developer.hashicorp.com/vault/docs/concepts/seal#shamir-seals">Shamir seals</a>.
 */
final class Shamir {

    /** The field of AES: x⁸ + x⁴ + x³ + x + 1. */
    private static final int POLYNOMIAL = 0x11b;

    private Shamir() {}

    /** A single share is the key itself, as Vault hands it out. */
    static List<byte[]> split(byte[] key, int shares, int threshold) {
        if (shares == 1) {
            return List.of(key.clone());
        }
        List<byte[]> points = new ArrayList<>();
        for (int x = 1; x <= shares; x++) {
            byte[] share = new byte[key.length + 1];
            share[key.length] = (byte) x;
            points.add(share);
        }
        for (int i = 0; i < key.length; i++) {
            byte[] coefficients = Ids.bytes(threshold);
            coefficients[0] = key[i];
            for (byte[] share : points) {
                share[i] = (byte) valueAt(coefficients, share[key.length] & 0xff);
            }
        }
        return points;
    }

    /** The key, if the shares are sound and enough; otherwise some other bytes. Shares must differ in their points. */
    static byte[] combine(List<byte[]> shares) {
        if (shares.size() == 1) {
            return shares.getFirst().clone();
        }
        int length = shares.getFirst().length - 1;
        byte[] key = new byte[length];
        for (byte[] share : shares) {
            int weight = weightAtZero(shares, share[length] & 0xff, length);
            for (int i = 0; i < length; i++) {
                key[i] ^= (byte) multiply(share[i] & 0xff, weight);
            }
        }
        return key;
    }

    private static int valueAt(byte[] coefficients, int x) {
        int value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = multiply(value, x) ^ (coefficients[i] & 0xff);
        }
        return value;
    }

    private static int weightAtZero(List<byte[]> shares, int x, int length) {
        int weight = 1;
        for (byte[] other : shares) {
            int otherX = other[length] & 0xff;
            if (otherX != x) {
                weight = multiply(weight, multiply(otherX, inverse(otherX ^ x)));
            }
        }
        return weight;
    }

    private static int multiply(int a, int b) {
        int product = 0;
        for (int left = a, right = b; right != 0; right >>= 1) {
            product ^= (right & 1) == 0 ? 0 : left;
            left <<= 1;
            left ^= (left & 0x100) == 0 ? 0 : POLYNOMIAL;
        }
        return product;
    }

    /** a²⁵⁴, because a²⁵⁵ is 1 for every a but 0. */
    private static int inverse(int a) {
        int power = 1;
        for (int i = 0; i < 254; i++) {
            power = multiply(power, a);
        }
        return power;
    }
}
