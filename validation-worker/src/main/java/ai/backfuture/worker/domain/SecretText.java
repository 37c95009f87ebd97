package ai.backfuture.worker.domain;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A piece of a credential: prints {@code ***}, refuses serialisation, and can be wiped.
 *
 * <p>Equality is identity on purpose, so that it never ends up as a key of some map that outlives the test.
 */
public final class SecretText {

    private byte[] utf8;
    private boolean wiped;

    private SecretText(byte[] utf8) {
        this.utf8 = utf8;
    }

    public static SecretText of(String text) {
        return new SecretText(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text as bytes, for a signature; the caller does not keep them.
     *
     * @throws IllegalStateException once wiped, so that nothing is ever signed with blanks
     */
    public synchronized byte[] reveal() {
        if (wiped) {
            throw new IllegalStateException("the credential is no longer in use");
        }
        return utf8.clone();
    }

    /** The text itself, for a header or a parameter that has to carry it. */
    public String revealText() {
        byte[] bytes = reveal();
        String text = new String(bytes, StandardCharsets.UTF_8);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    /** Whether this holds a word that is no secret itself, such as the label of a key file. */
    public synchronized boolean contains(String word) {
        return new String(utf8, StandardCharsets.UTF_8).contains(word);
    }

    /** Whether some text from outside repeats this one. */
    public synchronized boolean occursIn(String text) {
        return !wiped && utf8.length > 0 && text.contains(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Whether it can stand in a header: it is of printable ASCII alone. */
    public synchronized boolean fitsHeader() {
        for (byte one : utf8) {
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }

    public synchronized void wipe() {
        Arrays.fill(utf8, (byte) 0);
        utf8 = new byte[0];
        wiped = true;
    }

    @Override
    public String toString() {
        return "***";
    }

    @SuppressWarnings("unused")
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("secrets are not serialisable");
    }
}
