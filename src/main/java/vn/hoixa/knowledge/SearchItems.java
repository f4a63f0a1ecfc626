package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.search.ItemKind;
import vn.hoixa.search.SearchItem;

/** Converts published items into search items with their words. */
final class SearchItems {
    private SearchItems() {}

    static SearchItem of(ProcedureContent content) {
        var names = new ArrayList<String>();
        if (content.worded() || !content.names().isEmpty()) {
            names.add(content.shortName());
        }
        names.addAll(content.names());
        var phrasings = new ArrayList<>(content.phrasings());
        content.cases().stream().filter(one -> one.see().isEmpty()).forEach(one -> phrasings.addAll(one.ask()));
        return new SearchItem(
                ItemKind.PROCEDURE,
                content.code().value(),
                content.name(),
                names,
                phrasings,
                body(content),
                content.field(),
                content.kinship() == ProcedureContent.Kinship.SPECIAL
                        ? SearchItem.Place.SPECIAL
                        : SearchItem.Place.PLAIN,
                content.requiresWords());
    }

    static SearchItem of(CommonAnswer answer) {
        return plain(
                ItemKind.ANSWER,
                answer.key(),
                answer.title().text(),
                List.of(),
                answer.ask(),
                answer.answer().text());
    }

    static SearchItem of(Topic topic) {
        return plain(
                ItemKind.OUT_OF_SCOPE,
                topic.key(),
                topic.topic().text(),
                topic.words(),
                topic.ask(),
                topic.handler().text());
    }

    static SearchItem of(LifeEvent event) {
        return plain(ItemKind.LIFE_EVENT, event.key(), event.title().text(), List.of(), event.ask(), "");
    }

    private static SearchItem plain(
            ItemKind kind, String key, String title, List<String> names, List<String> phrasings, String body) {
        return new SearchItem(kind, key, title, names, phrasings, body, "", SearchItem.Place.PLAIN, List.of());
    }

    /**
     * The facets in their fixed order: pairs of neighbouring words are indexed, and must be the same at every start.
     */
    private static String body(ProcedureContent content) {
        return Stream.concat(
                        content.facets().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(facet -> words(facet.getValue())),
                        content.portal().stream().flatMap(SearchItems::words))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(FacetValue value) {
        return switch (value) {
            case FacetValue.Text text -> Stream.of(text.text());
            case FacetValue.NextSteps next -> next.text().stream();
            case FacetValue.Fees fees -> fees.facts().stream().flatMap(fact -> fact.type().stream());
            case FacetValue.Documents documents ->
                Stream.of(
                                documents.always().stream().map(FacetValue.Documents.Document::text),
                                documents.when().stream().flatMap(when -> Stream.of(when.name(), when.text())),
                                documents.notes().stream())
                        .flatMap(lines -> lines);
        };
    }

    private static Stream<String> words(ProcedureContent.PortalTexts texts) {
        return Stream.of(
                        texts.documents().stream(),
                        Stream.of(texts.steps(), texts.conditions(), texts.office()),
                        texts.results().stream())
                .flatMap(lines -> lines);
    }
}
