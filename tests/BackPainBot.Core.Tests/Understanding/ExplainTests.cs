using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

public class ExplainTests
{
    [Fact]
    public void A_repaired_word_is_shown_with_what_it_was_taken_for() =>
        Part("my lower bakcs hurt", "words").ShouldContain(line => line.StartsWith("bakcs = ", StringComparison.Ordinal));

    [Fact]
    public void Phrases_come_with_their_words_and_the_shorter_gives_way() =>
        Part("front of my hip hurts", "phrases of body, by words").ShouldBe(
            ["4  region:hip_front  \"front of my hip\"", "1  region:hip_side  \"hip\"  gives way", "1  sensation:pain  \"hurts\""]);

    [Fact]
    public void A_scope_is_told_with_its_rule_and_with_what_it_changed()
    {
        var lines = Part("no pain in the groin", "scopes");
        lines[0].ShouldMatch("""^knowledge/understanding/scopes\.yaml:[0-9]+ denies  "no"$""");
        lines.ShouldContain("region:groin is denied");
    }

    [Fact]
    public void A_combination_is_told_with_its_rule()
    {
        var lines = Part("everything is numb in my groin", "together");
        lines.ShouldContain(line => line.StartsWith("knowledge/understanding/combinations.yaml:", StringComparison.Ordinal));
        lines.ShouldContain("flag:numbness_saddle is meant");
    }

    [Fact]
    public void A_sure_rule_that_decides_the_intent_comes_first() =>
        Part("my lower back", "intent")[0].ShouldMatch(@"^knowledge/understanding/intents\.yaml:[0-9]+ describe_pain  covers [0-9]+ % \(at least [0-9]+\)  decides$");

    [Fact]
    public void Where_no_rule_is_sure_the_weights_decide_and_the_rules_that_fit_come_after_them()
    {
        var lines = Part("how long do i hold it", "intent");
        lines[0].ShouldMatch("^the weights how_long [0-9]+ %, .*  decides$");
        lines[1].ShouldMatch(@"^knowledge/understanding/intents\.yaml:[0-9]+ how_long ");
    }

    [Fact]
    public void Topics_come_with_their_scores() =>
        Part("how do you say psoas?", "topics, by score")[0].ShouldMatch(@"^[0-9.]+  [a-z-]+$");

    [Theory]
    [InlineData("my back hurts")]
    [InlineData("""{"id": 1, "text": "my back hurts"}""")]
    public void A_line_is_a_bare_text_or_json(string line)
    {
        UtteranceFrame.TryExplain(RealBot.Instance.Recognizer, line, out var answer).ShouldBeTrue();
        answer.ShouldContain("region:lower_back is meant");
        answer.ShouldContain("\"intent\":\"describe_pain\"");
    }

    [Fact]
    public void A_broken_line_of_json_is_told()
    {
        UtteranceFrame.TryExplain(RealBot.Instance.Recognizer, "{\"id\": 1}", out var answer).ShouldBeFalse();
        answer.ShouldBe("""{"id":1,"error":"'text' must be a text"}""");
    }

    private static IReadOnlyList<string> Part(string text, string title) =>
        RealBot.Instance.Recognizer.Explain(text, new ReadingContext()).Parts.Single(p => p.Title == title).Lines;
}
