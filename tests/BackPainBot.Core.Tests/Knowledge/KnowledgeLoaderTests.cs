using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

public class KnowledgeLoaderTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeFolder.Good.Load();

    [Fact]
    public void A_document_is_read_with_what_is_not_advice_in_it()
    {
        var document = Knowledge.Documents["doc"];

        document.ShouldBe(new Document("doc", "A document", "A practitioner", "2012-02-27", "C", 3, document.NotAdvice) { Url = "https://example.org/doc" });
        document.NotAdvice.ShouldBe([new KeyValuePair<int, string>(3, "A reader's story")]);
        (Knowledge.Documents["S05"].Date, Knowledge.Documents["S05"].Url).ShouldBe(("", null));
    }

    [Fact]
    public void A_sentence_is_read_with_its_sources_its_facts_and_its_place()
    {
        var sentence = Knowledge.Sentences["psoas.back"];

        sentence.Say.ShouldBe("The psoas can send pain to the low back.");
        sentence.Sources.ShouldBe([new Citation("doc", 1)]);
        sentence.Facts.ShouldBe(["SF010"]);
        sentence.Place.ToString().ShouldBe("knowledge/muscles/psoas.yaml:7");
        Knowledge.Sentences["psoas.one-side"].Sources.ShouldBe([new Citation("doc", 2), new Citation("S05", 0)]);
    }

    [Fact]
    public void A_muscle_is_read()
    {
        var muscle = Knowledge.Muscles["psoas"];

        muscle.Plain.ShouldBe("a deep muscle in front of the low back");
        muscle.Techniques.ShouldBe(["psoas-by-hand", "psoas-with-cane"]);
        muscle.Findings[1].ShouldBe(new Finding("side", "one", 1, -1, "psoas.one-side"));
        Knowledge.Muscles["piriformis"].Group.ShouldBe(["psoas"]);
        Knowledge.Muscles["piriformis"].Review.ShouldBe("A. Clinician 2026-05-01");
    }

    [Fact]
    public void A_technique_is_read()
    {
        var technique = Knowledge.Techniques["psoas-by-hand"];

        technique.Muscles.ShouldBe(["psoas"]);
        technique.Presses.ShouldBe(["belly"]);
        technique.Minutes.ShouldBe(6);
        technique.Setup.ShouldBe(["psoas-by-hand.lie"]);
        technique.SecondSide.ShouldBe(["psoas-by-hand.drop"]);
        technique.Closing.ShouldBe(["psoas-by-hand.up"]);
        var step = technique.Steps.ShouldHaveSingleItem();
        step.ShouldBe(new TechniqueStep("drop-knees", step.Say, "supine-knees-dropped", Breaths: 4, Seconds: 0, Confirm: true));
        step.Say.ShouldBe(["psoas-by-hand.drop"]);
    }

    [Fact]
    public void A_technique_that_comes_after_another_says_why()
    {
        var technique = Knowledge.Techniques["psoas-with-cane"];

        (technique.After, technique.AfterWhy).ShouldBe(("psoas-by-hand", "psoas-with-cane.hands-first"));
        technique.Steps[0].Seconds.ShouldBe(30);
        technique.Muscles.ShouldBe(["psoas", "piriformis"]);
    }

    [Fact]
    public void A_flag_is_read_with_its_follow_up()
    {
        var flag = Knowledge.Flags["accident"];

        (flag.Research, flag.Level, flag.Card, flag.Line).ShouldBe(("RF01", "emergency", "danger", "accident"));
        flag.Bars.ShouldBe(["everything"]);
        flag.Advice.ShouldBe(["accident.go"]);
        flag.FollowUp.ShouldNotBeNull().Ask.ShouldBe("accident.when");
        var choice = flag.FollowUp.Choices[1];
        (choice.Id, choice.Label, choice.Level).ShouldBe(("before", "Before this pain began", "none"));
        Knowledge.Flags["pregnancy"].KeepsDays.ShouldBe(7);
    }

    [Fact]
    public void A_flag_without_a_card_is_only_heard_when_told()
    {
        var knowledge = KnowledgeFolder.Good
            .With("knowledge/flags/told.yaml", """
                { id: told, name: a thing, review: none, level: care, card: none, words: [thing] }
                """)
            .Load();

        (knowledge.Flags["told"].Card, knowledge.Flags["told"].Line).ShouldBe((null, null));
    }

    [Fact]
    public void A_card_is_read()
    {
        var card = Knowledge.Cards["pressing"];

        card.Ask.ShouldBe("pressing.ask");
        card.Lines.Select(line => (line.Id, line.Say, line.Button)).ShouldBe([("pregnancy", "Pregnant, or gave birth this year", "Pregnancy")]);
    }

    [Fact]
    public void Regions_are_read_with_their_parents_and_alternatives()
    {
        Knowledge.Regions["low_spine"].Is.ShouldBe("lower_back");
        Knowledge.Regions["lower_back"].Alternatives.ShouldBe(["groin"]);
        Knowledge.Regions["lower_back"].Vague.ShouldBe(["back"]);
        Knowledge.Regions["knee"].Treated.ShouldBeFalse();
        Knowledge.Regions["groin"].Treated.ShouldBeTrue();
    }

    [Fact]
    public void Everything_that_has_words_is_a_term()
    {
        Knowledge.Terms.Keys.Order(StringComparer.Ordinal).ShouldBe(
        [
            "ask:pronounce", "ask:where", "flag:accident", "flag:pregnancy", "muscle:piriformis", "muscle:psoas", "region:groin", "region:knee",
            "region:low_spine", "region:lower_back", "side:left", "side:right", "time:morning_on_rising", "time:sitting_long", "tool:hands",
            "tool:theracane",
        ]);
        Knowledge.Terms["region:lower_back"].Words.ShouldBe(["lower back", "lumbar", "back"]);
    }

    [Fact]
    public void Topics_are_read_from_wherever_they_stand()
    {
        Knowledge.Topics.Keys.Order(StringComparer.Ordinal).ShouldBe(["cane-first", "psoas-pronunciation", "where-from"]);
        var topic = Knowledge.Topics["cane-first"];
        topic.When[0].ShouldBe(["ask:pronounce", "ask:where"]);
        topic.When[1].ShouldBe(["technique:psoas-with-cane"]);
        topic.Say.ShouldBe(["psoas-with-cane.hands-first"]);
        topic.Examples.ShouldBe(["can i start with the cane?", "cane first?"]);
    }

    [Fact]
    public void The_reviews_of_all_files_are_kept()
    {
        Knowledge.Reviews[GoodFiles.Piriformis].ShouldBe("A. Clinician 2026-05-01");
        Knowledge.Reviews[GoodFiles.General].ShouldBe("none");
        Knowledge.Reviews.Count.ShouldBe(7);
    }

    [Fact]
    public void What_is_not_its_own_is_passed_over()
    {
        KnowledgeFolder.Good
            .With("knowledge/README.md", "# Knowledge: {")
            .With("knowledge/pictures/psoas.svg", "<svg/>")
            .With("knowledge/understanding/intents.yaml", "{")
            .Load().Muscles.Count.ShouldBe(2);
    }

    [Fact]
    public void Errors_of_an_earlier_load_do_not_spoil_a_good_one()
    {
        var errors = new LoadErrors();
        errors.Add("dialogs/a.yaml", 1, "something else");

        KnowledgeLoader.Load(KnowledgeFolder.Good.Sources(), errors).ShouldNotBeNull();
    }

    [Fact]
    public void Every_error_of_a_folder_is_told_at_once_in_order_of_file_and_line()
    {
        KnowledgeFolder.Good
            .Replace(GoodFiles.Psoas, "weight: 3", "weight: three")
            .Replace(GoodFiles.Psoas, "name: psoas", "nmae: psoas")
            .Replace(GoodFiles.Accident, "\nlevel: emergency", "\nlevel: urgent")
            .Errors()
            .ShouldBe(
            [
                "knowledge/flags/accident.yaml:5: 'level' must be one of emergency, same-day, clinician-first, care, not 'urgent'",
                "knowledge/muscles/psoas.yaml:1: 'name' is missing",
                "knowledge/muscles/psoas.yaml:2: unknown key 'nmae' (known here: findings, group, id, name, plain, review, sentences, techniques, topics, words)",
                "knowledge/muscles/psoas.yaml:15: 'weight' must be a whole number, not 'three'",
                "knowledge/muscles/psoas.yaml:15: 'weight' must not be 0: the finding would say nothing",
            ]);
    }
}
