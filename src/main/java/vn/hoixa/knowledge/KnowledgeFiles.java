package vn.hoixa.knowledge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoixa.language.Lexicon;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.portal.PortalFile;
import vn.hoixa.portal.PortalJudge;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.search.SearchIndex;

/**
 * Loads knowledge from files, without a database: for evaluations and checks. Every record counts as published on the
 * day of the run.
 */
public final class KnowledgeFiles {
    /**
     * The loaded knowledge.
     *
     * @param problems what could not be read
     */
    public record Loaded(Snapshot snapshot, List<Finding> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    private final Shelf shelf = new Shelf(AbolishedTerms.packed());
    private final Map<ProcedureCode, ProcedureContent> procedures = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    private KnowledgeFiles() {}

    /**
     * Reads sources in order: {@code knowledge-base} directories, and files of the portal's JSON Lines (gzip too). For
     * a procedure in several sources, the facts come from the first, the words from all.
     */
    public static Loaded load(List<Path> sources, Lexicon lexicon) {
        var files = new KnowledgeFiles();
        sources.forEach(files::add);
        return files.loaded(lexicon);
    }

    /** The fields of work of the packed procedures, without building a search index. */
    public static Set<String> packedFields() {
        var files = new KnowledgeFiles();
        files.add(BaseFiles.packed());
        return files.procedures.values().stream()
                .map(ProcedureContent::field)
                .filter(field -> !field.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Path source) {
        if (Files.isDirectory(source)) {
            add(BaseFiles.in(source));
        } else {
            addPortal(source);
        }
    }

    private void addPortal(Path source) {
        var base = BaseFiles.packed();
        var judge = new PortalJudge(AbolishedTerms.packed(), HandlersByField.from(base, _ -> {}));
        for (PortalFile.Line line : new PortalFile(source).read(judge)) {
            switch (line) {
                case PortalFile.Line.Good(int _, ProcedureContent content) -> add(content);
                case PortalFile.Line.Bad(int number, String reason) ->
                    problems.add(new Finding(source + ":" + number, "", "", reason));
            }
        }
    }

    private void add(BaseFiles base) {
        for (Sheets.Sheet sheet : new Sheets(base, problems::add).read()) {
            var fields = Fields.of(sheet.file(), sheet.content(), _ -> {});
            if (sheet.type() == ItemType.PROCEDURE) {
                add(ProcedureReader.read(fields));
            } else {
                shelf.put(new ItemReader(revision(sheet.type(), sheet.key()), Optional.empty())
                        .read(sheet.type(), fields));
            }
        }
    }

    private void add(ProcedureContent content) {
        procedures.merge(content.code(), content, ProcedureContent::with);
    }

    private Loaded loaded(Lexicon lexicon) {
        procedures.forEach((code, content) -> shelf.put(revision(ItemType.PROCEDURE, code.value()), content));
        var index = new SearchIndex(lexicon);
        index.replaceAll(shelf.searchable());
        return new Loaded(shelf.snapshot(index), problems);
    }

    /** A stable id in place of a published revision's, meaning "on the day of the run". */
    private static RevisionId revision(ItemType type, String key) {
        return new RevisionId(UUID.nameUUIDFromBytes((type.id() + ":" + key).getBytes(StandardCharsets.UTF_8)));
    }
}
