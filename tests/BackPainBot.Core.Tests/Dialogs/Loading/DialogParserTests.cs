using static BackPainBot.Core.Tests.Dialogs.Loading.DialogFolder;

namespace BackPainBot.Core.Tests.Dialogs.Loading;

public sealed class DialogParserTests
{
    private const string Small = "dialogs/small.yaml";

    [Theory]
    [InlineData("prompt: small", "promt: small", 4, "a step does one of: tell, prompt, begin, gate, suggest, choose, setup, walk, follow-up, advise, remember, safety, flag, leave")]
    [InlineData("prompt: small", "prompt: smal", 4, "prompt 'smal' does not exist; did you mean 'small'?")]
    [InlineData("prompt: small", "begin: welcom", 4, "dialog 'welcom' does not exist; did you mean 'welcome'?")]
    [InlineData("prompt: small", "gate: dangr", 4, "card 'dangr' does not exist; did you mean 'danger'?")]
    [InlineData("prompt: small", "safety: anew", 4, "'safety' must be one of renew, again, clear, lift, not 'anew'")]
    [InlineData("prompt: small", "walk: psoas", 4, "'walk' must be one of technique, not 'psoas'")]
    [InlineData("prompt: small", "remember: small", 4, "nothing fills the slot 'small' with 'worse' (there are: no, yes)")]
    [InlineData("if: { small: \"yes\" }", "if: { smal: \"yes\" }", 5, "slot 'smal' does not exist; did you mean 'small'?")]
    [InlineData("if: { small: \"yes\" }", "unless: { small: yse }", 5, "nothing fills the slot 'small' with 'yse'; did you mean 'yes'?")]
    [InlineData("if: { small: \"yes\" }", "if: { pause: short }", 5, "nothing fills the slot 'pause' with 'short' (there are: long)")]
    [InlineData("tell: [said]", "tell: []", 5, "'tell' must name at least one line or sentence")]
    [InlineData("tell: [said]", "tell: [sayd, said]", 5, "'sayd' is neither a line of this file nor a sentence of knowledge/")]
    [InlineData("tell: [said]", "tell: [technique.come-of, said]", 5, "'technique.come-of' is no moment of a technique (known: technique.brief, technique.come-off, technique.ease-off, technique.move-over, technique.find, technique.get-up)")]
    [InlineData("means: [\"answer:yes\"]", "means: [\"answer:yse\"]", 12, "term 'answer:yse' does not exist; did you mean 'answer:yes'?")]
    [InlineData("means: [\"answer:yes\"]", "level: emergency", 12, "'level' needs a 'flag' that has the level")]
    [InlineData("means: [\"answer:yes\"]", "flag: no_such_flag_anywhere", 12, "flag 'no_such_flag_anywhere' does not exist")]
    [InlineData("label: Yes", "label: \"Yes, {mucsle}\"", 12, "unknown slot '{mucsle}' (known: {side}, {other-side}, {muscle}, {technique}, {tool}, {region}, {flag})")]
    [InlineData("rephrase: [asked]", "rephrase: []", 10, "'rephrase' is missing: name the lines that ask the same in other words, with an example")]
    [InlineData("said: So it is.", "said: \"So it {is.\"", 15, "unknown slot '{is.' (known: {side}, {other-side}, {muscle}, {technique}, {tool}, {region}, {flag}, {summary}, {last-when}, {last-side}, {last-technique})")]
    [InlineData("said: So it is.", "said: So it is.\n  left: Over.", 16, "no step says the line 'left'; use it or delete it")]
    public void What_is_wrong_in_a_dialog_is_told_at_its_line(string old, string with, int line, string message)
    {
        var text = SmallDialog();
        text.Split(old).Length.ShouldBe(2, $"'{old}' must stand there once");

        Good.With(Small, text.Replace(old, with, StringComparison.Ordinal)).Errors().ShouldContain($"{Small}:{line}: {message}");
    }

    [Fact]
    public void The_small_dialog_itself_is_good() => Good.With(Small, SmallDialog()).Load(new()).ShouldNotBeNull();

    [Fact]
    public void A_dialog_without_steps_is_told() =>
        Good.With(Small, "dialog: small\npurpose: none\nwaterfall: []").Errors().ShouldBe([$"{Small}:3: 'waterfall' must have at least one step"]);

    [Fact]
    public void Two_dialogs_that_begin_each_other_are_told_at_both_steps() =>
        Good.With(Small, "dialog: small\npurpose: there\nwaterfall:\n  - { id: there, begin: large }")
            .With("dialogs/large.yaml", "dialog: large\npurpose: and back\nwaterfall:\n  - { id: back, begin: small }")
            .Errors().ShouldBe(
            [
                "dialogs/large.yaml:4: 'small' begins 'large' in its turn: the two would go on for ever",
                "dialogs/small.yaml:4: 'large' begins 'small' in its turn: the two would go on for ever",
            ]);

    private static string SmallDialog() =>
        """
        dialog: small
        purpose: To be spoilt.
        waterfall:
          - { id: ask, prompt: small }
          - { id: tell, tell: [said], if: { small: "yes" } }
        prompts:
          small:
            ask: [asked]
            short: [asked]
            rephrase: [asked]
            choices:
              - { id: "yes", label: Yes, means: ["answer:yes"] }
              - { id: "no", label: No }
        lines:
          said: So it is.
          asked: Is it so?
        """;
}
