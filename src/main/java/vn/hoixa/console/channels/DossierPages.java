package vn.hoixa.console.channels;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.dossier.Dossier;
import vn.hoixa.dossier.Paper;

/** Downloads of the documents that an office signs before it opens a channel, for editing. */
@Controller
class DossierPages {
    private final Dossier dossier;
    private final ConsoleOfficers reader;

    DossierPages(Dossier dossier, ConsoleOfficers reader) {
        this.dossier = dossier;
        this.reader = reader;
    }

    @GetMapping(ChannelsRoom.PATH + "/ho-so/{file}.docx")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal SignedIn who, @PathVariable String file) {
        if (!ChannelsRoom.mayHoldChannels(reader.of(who))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return Paper.of(file)
                .map(paper -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, OfficialDocument.MEDIA_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file + ".docx")
                                        .build()
                                        .toString())
                        .body(dossier.write(paper).word()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
