package vn.hoixa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hoixa.access.Admissions;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.correction.Corrections;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.OfficerId;
import vn.hoixa.question.Questions;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.review.Approvals;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.turn.Turns;
import vn.hoixa.warning.Dispatches;
import vn.hoixa.warning.Verdicts;

/** Calls that only one part of the program may make. Each rule also shows that the calls it is about exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(HoiXa.class);

    @Test
    void onlyWhatDecidesAsksTheGateToApprove() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.hoixa.review..",
                        "vn.hoixa.question..",
                        "vn.hoixa.conversation..",
                        "vn.hoixa.correction..",
                        "vn.hoixa.warning..")
                .should()
                .dependOnClassesThat(type(Approvals.class))
                .because("an approval, its cleared text, its deliveries and the question's state are one transaction")
                .check(classes);
        assertThat(callersOf(Approvals.class, "vn.hoixa.question")).isPositive();
        assertThat(callersOf(Approvals.class, "vn.hoixa.conversation")).isPositive();
        assertThat(callersOf(Approvals.class, "vn.hoixa.correction")).isPositive();
    }

    @Test
    void onlyTheConsoleDecidesQuestions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hoixa.question..", "vn.hoixa.console..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(owner(type(Questions.class)))
                        .and(JavaCall.Predicates.target(nameMatching(DECISIONS))))
                .because("a decision is an act of a signed-in officer")
                .check(classes);
        assertThat(callersOf(Questions.class, "vn.hoixa.console")).isPositive();
    }

    @Test
    void onlyTheConversationWritesTurnsAndOpensQuestions() {
        for (Class<?> written : List.of(Turns.class, WaitingQuestions.class)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.hoixa.question..", "vn.hoixa.turn..", "vn.hoixa.conversation..")
                    .should()
                    .dependOnClassesThat(type(written))
                    .because("a turn, its question and its reply are one transaction")
                    .check(classes);
            assertThat(callersOf(written, "vn.hoixa.conversation")).isPositive();
        }
    }

    @Test
    void onlyTheConsoleSendsCorrections() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hoixa.correction..", "vn.hoixa.console..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(owner(type(Corrections.class)))
                        .and(JavaCall.Predicates.target(nameMatching("send|waive"))))
                .because("nothing is corrected by itself: it is an act of a signed-in officer")
                .check(classes);
        assertThat(callersOf(Corrections.class, "vn.hoixa.console")).isPositive();
    }

    @Test
    void onlyTheConsoleDecidesWarningsAndSendsThem() {
        for (Class<?> decides : List.of(Verdicts.class, Dispatches.class)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.hoixa.warning..", "vn.hoixa.console..")
                    .should()
                    .dependOnClassesThat(type(decides))
                    .because("a warning is approved and sent by a signed-in officer")
                    .check(classes);
            assertThat(callersOf(decides, "vn.hoixa.console")).isPositive();
        }
        assertThat(callersOf(Approvals.class, "vn.hoixa.warning")).isPositive();
    }

    @Test
    void onlyTheRoomOfAccountsAndTheCommandLineActOnAccounts() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.hoixa.office..", "vn.hoixa.access..", "vn.hoixa.console.accounts..", "vn.hoixa.cli..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(owner(type(Accounts.class)))
                        .and(JavaCall.Predicates.target(nameMatching(ACTS_ON_ACCOUNTS))))
                .orShould()
                .dependOnClassesThat(type(Admissions.class))
                .because("an account is opened, changed and closed by an administrator or at the server")
                .check(classes);
        assertThat(callersOf(Accounts.class, "vn.hoixa.console.accounts")).isPositive();
        assertThat(callersOf(Admissions.class, "vn.hoixa.console.accounts")).isPositive();
    }

    @Test
    void noPasswordIsPrintedByTheConsole() {
        noClasses()
                .that()
                .resideInAPackage("vn.hoixa.console..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(owner(type(Accounts.class)))
                        .and(JavaCall.Predicates.target(nameMatching("open|resetPassword"))))
                .because("the console invites; only the officer knows the password")
                .check(classes);
        assertThat(callersOf(Accounts.class, "vn.hoixa.cli")).isPositive();
    }

    @Test
    void onlyTheEntranceMakesSomebodySignedIn() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.hoixa.console.frame.Entrance")
                .should()
                .callMethod(SignedIn.class, "as", OfficerId.class)
                .because("it asks first what is still owed")
                .check(classes);
        assertThat(callersOf(SignedIn.class, "vn.hoixa.console.frame")).isPositive();
    }

    @Test
    void nothingOfDenseRetrievalIsReachedByACitizensTurn() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.hoixa.answer..",
                        "vn.hoixa.question..",
                        "vn.hoixa.turn..",
                        "vn.hoixa.conversation..",
                        "vn.hoixa.channel..",
                        "vn.hoixa.scam..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.hoixa.dense.."))
                .orShould()
                .dependOnClassesThat(reaches(classes, "vn.hoixa.dense"))
                .check(classes);
        assertThat(classes.that(reaches(classes, "vn.hoixa.dense"))).isNotEmpty();
    }

    /** Classes of drafting that have to do with dense retrieval, directly or through others of drafting. */
    private static DescribedPredicate<JavaClass> reaches(JavaClasses among, String target) {
        return DescribedPredicate.describe(
                "lead from drafting to " + target,
                each -> each.getPackageName().equals("vn.hoixa.drafting")
                        && each.getTransitiveDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .equals(target)));
    }

    @Test
    void rowsOfKnowledgeAreUsedWhereItIsTakenInLearnedAndFollowedOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.hoixa.revision..", "vn.hoixa.intake..", "vn.hoixa.phrase..", "vn.hoixa.knowledge..")
                .should()
                .dependOnClassesThat(type(KnowledgeRows.class))
                .because("everybody else has the acts of officers and what they left in force")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("vn.hoixa.knowledge..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(owner(type(KnowledgeRows.class)))
                        .and(JavaCall.Predicates.target(nameMatching("write|raise|items|changed"))))
                .because("what is in force is followed there, never changed")
                .check(classes);
        assertThat(callersOf(KnowledgeRows.class, "vn.hoixa.intake")).isPositive();
        assertThat(callersOf(KnowledgeRows.class, "vn.hoixa.phrase")).isPositive();
        assertThat(callersOf(KnowledgeRows.class, "vn.hoixa.knowledge")).isPositive();
    }

    @Test
    void luceneIsNamedInLanguageSearchAndDenseOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hoixa.language..", "vn.hoixa.search..", "vn.hoixa.dense..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
                .check(classes);
        assertThat(classes.that(resideInAPackage("vn.hoixa.search..")).stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .anyMatch(name -> name.startsWith("org.apache.lucene."));
    }

    @Test
    void modelsRunInsideTheApplicationInDenseOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoixa.dense..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("ai.onnxruntime..", "ai.djl..", "dev.langchain4j.model.embedding.onnx.."))
                .check(classes);
        assertThat(classes.that(resideInAPackage("vn.hoixa.dense..")).stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .contains("ai.onnxruntime");
    }

    @Test
    void telegramsLibraryIsNamedInItsOwnChannelOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoixa.channel.telegram..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.pengrad.telegrambot.."))
                .check(classes);
        assertThat(classes.that(resideInAPackage("vn.hoixa.channel.telegram..")).stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .anyMatch(name -> name.startsWith("com.pengrad.telegrambot"));
    }

    @Test
    void wordsFormatIsNamedInTheWriterOfDocumentsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoixa.document..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .because("whoever writes a paper says what is in it, and the layout is one")
                .check(classes);
        assertThat(classes.that(resideInAPackage("vn.hoixa.document..")).stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .anyMatch(name -> name.startsWith("org.apache.poi"));
    }

    @Test
    void nothingReadsTheSystemClockByItself() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hoixa.database..", "vn.hoixa.cli..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .because("time is given (Clock), so that a test can set it")
                .check(classes);
    }

    private static final String ACTS_ON_ACCOUNTS =
            "open|openWithoutPassword|change|assign|withdraw|disable|enable|resetPassword|withdrawPassword|act";

    private static final String DECISIONS =
            "claim|giveBack|release|askBack|close|approve|reject|merge|makeKnowledge|teach|handOver";

    private long callersOf(Class<?> target, String callerPackage) {
        return classes.get(target).getDirectDependenciesToSelf().stream()
                .filter(dependency -> resideInAPackage(callerPackage + "..").test(dependency.getOriginClass()))
                .count();
    }
}
