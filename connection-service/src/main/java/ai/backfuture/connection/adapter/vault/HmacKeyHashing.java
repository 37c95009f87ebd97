package ai.backfuture.connection.adapter.vault;

import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.application.KeyHashing;
import ai.backfuture.connection.domain.SecretText;
import ai.backfuture.contracts.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** {@link KeyHashing} with HMAC-SHA256 over owner, exchange and key, under secrets from Vault. */
@ApplicationScoped
class HmacKeyHashing implements KeyHashing {

    private static final byte[] PURPOSE = "key-hash".getBytes(StandardCharsets.US_ASCII);

    private final VaultHashKeys keys;

    HmacKeyHashing(VaultHashKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<KeyHash> hashes(String owner, ExchangeId exchange, SecretText apiKey) {
        HashKeys known = keys.get();
        byte[] ownerBytes = owner.getBytes(StandardCharsets.UTF_8);
        byte[] exchangeBytes = exchange.value().getBytes(StandardCharsets.US_ASCII);
        byte[] keyBytes = bytes(apiKey);
        try {
            return known.versions().stream()
                    .map(version -> new KeyHash(
                            version,
                            Hmac.of(known.byVersion().get(version), PURPOSE, ownerBytes, exchangeBytes, keyBytes)))
                    .toList();
        } finally {
            Arrays.fill(keyBytes, (byte) 0);
        }
    }

    private static byte[] bytes(SecretText text) {
        char[] characters = text.reveal();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(characters, '\0');
        return bytes;
    }
}
