package ai.backfuture.worker.peers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.exchange.Adapters;
import ai.backfuture.worker.exchange.EveryRequest;
import ai.backfuture.worker.peers.CcxtSignatures.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every signed request that an adapter can make is, byte for byte, the one that ccxt makes for the same call, key and
 * time. Neither {@code *Test} nor {@code *IT}: {@code make test-peers} lets ccxt sign and names the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedAsByCcxt {

    private static final String FILE = "peers.signatures";

    private CcxtSignatures ccxt;

    @BeforeAll
    void read() throws IOException {
        String file = System.getProperty(FILE);
        assertThat(file)
                .as("-D%s names the file; make test-peers writes it", FILE)
                .isNotNull();
        ccxt = CcxtSignatures.read(Path.of(file));
    }

    @Test
    void ccxt_has_signed_for_every_exchange() {
        assertThat(ccxt.signers())
                .extracting(Signer::exchange)
                .containsAll(Adapters.all().stream()
                        .map(exchange -> exchange.id().value())
                        .toList());
    }

    @Test
    void what_we_sign_is_what_ccxt_signs() {
        Map<String, Integer> compared = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (Signer signer : ccxt.signers()) {
            List<Sent> ours = ours(signer);
            List<Sent> theirs = signer.calls().stream()
                    .map(call -> Sent.byCcxt(call, signer))
                    .toList();
            differences.addAll(differences(signer, ours, theirs));
            compared.put(
                    signer.label(), (int) ours.stream().filter(theirs::contains).count());
        }
        System.out.println(table(compared));
        assertThat(differences).isEmpty();
    }

    private List<Sent> ours(Signer signer) {
        Exchange exchange = Adapters.all().stream()
                .filter(one -> one.id().value().equals(signer.exchange()))
                .findFirst()
                .orElseThrow();
        try (ApiCredential credential = signer.credential().ours()) {
            return EveryRequest.of(exchange, credential, ccxt.at()).stream()
                    .map(request -> Sent.ours(request, signer))
                    .toList();
        }
    }

    /** Both ways: what ccxt signs and no adapter asks for is a comparison that has become none. */
    private static List<String> differences(Signer signer, List<Sent> ours, List<Sent> theirs) {
        Map<String, List<Sent>> byTarget = theirs.stream().collect(groupingBy(Sent::target));
        List<String> found = new ArrayList<>();
        ours.stream()
                .filter(sent -> !theirs.contains(sent))
                .forEach(sent -> found.add("%s signs%n  %s%nand ccxt%n  %s"
                        .formatted(signer.label(), sent, byTarget.getOrDefault(sent.target(), List.of()))));
        theirs.stream()
                .filter(sent -> !ours.contains(sent))
                .forEach(sent -> found.add("%s never asks what ccxt signs%n  %s".formatted(signer.label(), sent)));
        return found;
    }

    private String table(Map<String, Integer> compared) {
        return compared.entrySet().stream()
                .map(one -> "  %-20s %2d calls signed alike".formatted(one.getKey(), one.getValue()))
                .collect(joining("\n", "\nccxt " + ccxt.ccxt() + ", and our adapters\n", "\n"));
    }
}
