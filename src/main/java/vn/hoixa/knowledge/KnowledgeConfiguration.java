package vn.hoixa.knowledge;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.language.Lexicon;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.revision.KnowledgeRows;

/**
 * Provides the knowledge base and lexicon of this installation: the packed ones, or those of the directory that
 * replaces them.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    @Bean
    BaseFiles baseFiles(@Value("${hoixa.knowledge-base:}") String directory) {
        return directory.isEmpty() ? BaseFiles.packed() : BaseFiles.in(Path.of(directory));
    }

    @Bean
    Lexicon lexicon(@Value("${hoixa.knowledge-base:}") String directory) {
        return directory.isEmpty()
                ? Lexicon.packed()
                : Lexicon.from(Path.of(directory).resolve("language"));
    }

    /** A command that only works on the database loads knowledge once, if at all; the server follows changes. */
    @Bean(destroyMethod = "close")
    PublishedKnowledge knowledge(
            KnowledgeRows rows,
            LearnedPhrases phrases,
            DataSource source,
            Lexicon lexicon,
            BaseFiles base,
            @Value("${hoixa.serve:true}") Boolean serve) {
        var knowledge = new PublishedKnowledge(rows, phrases, source, lexicon, AbolishedTerms.from(base, _ -> {}));
        if (serve) {
            knowledge.follow();
        }
        return knowledge;
    }
}
