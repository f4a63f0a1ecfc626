package vn.hoixa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Plain BM25 index, the baseline for the speed of the evaluation: all words of an item in one field. In memory. */
final class BareIndex {
    private static final String ALL = "all";
    private static final int HITS = 10;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    BareIndex(Collection<SearchItem> items, Analyzer analyzer) {
        this.analyzer = analyzer;
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (SearchItem item : items) writer.addDocument(document(item));
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(SearchItem item) {
        String names = String.join("\n", item.names()) + "\n" + String.join("\n", item.phrasings());
        String text = String.join("\n", List.of(item.key(), item.title(), names, item.field(), item.body()));
        Document document = new Document();
        document.add(Terms.field(ALL, Terms.of(analyzer, text)));
        return document;
    }

    /** Number of hits among the first {@value #HITS}: any of the question's terms, the question analysed once. */
    int search(String question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new HashSet<>(Terms.of(analyzer, question))
                .stream()
                        .limit(IndexSearcher.getMaxClauseCount())
                        .forEach(term -> query.add(new TermQuery(new Term(ALL, term)), Occur.SHOULD));
        try {
            return searcher.search(query.build(), HITS).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
