using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Linting;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Linting;

public class LintTests
{
    [Fact]
    public void Nothing_is_wrong_with_the_files_of_this_repository() => Lint.Run(RealBot.Instance).Select(e => e.ToString()).ShouldBeEmpty();

    [Fact]
    public void A_word_of_two_terms_is_told_with_an_example_and_both_places() =>
        Wrong("knowledge/words/things.yaml", "terms:", "terms:\n  - { id: twin_a, words: [zebra (crossing|stripes)] }\n  - { id: twin_b, words: [zebra stripes] }")
            .ShouldContain(e => e.Contains("'zebra stripes' is 'thing:twin_a' (knowledge/words/things.yaml:5) and 'thing:twin_b' at once", StringComparison.Ordinal));

    [Fact]
    public void A_term_that_nothing_uses_is_told() =>
        Wrong("knowledge/words/things.yaml", "terms:", "terms:\n  - { id: lonely, words: [zebra] }")
            .ShouldContain("knowledge/words/things.yaml:5: nothing uses the term 'thing:lonely': name it in a rule, a topic or a dialog, or delete it");

    [Fact]
    public void An_intent_without_enough_examples_is_told() =>
        Wrong("knowledge/understanding/examples.yaml", "  - intent: \"human\"", "  - intent: \"help\"")
            .ShouldContain("knowledge/understanding/examples.yaml:1: the intent 'human' has 0 examples: at least 10 are wanted");

    [Fact]
    public void An_example_that_is_understood_as_something_else_is_told_at_its_line() =>
        Wrong("knowledge/understanding/examples.yaml", "\"talk to a human\"", "\"where is the psoas\"")
            .ShouldContain(e => e.Contains("'where is the psoas' is understood as 'about_muscle', not as 'human'", StringComparison.Ordinal));

    [Fact]
    public void A_question_that_its_topic_does_not_answer_is_told() =>
        Wrong("knowledge/muscles/psoas.yaml", "      - how do you say psoas?", "      - what is your favourite colour?")
            .ShouldContain(e => e.Contains("'what is your favourite colour?' is not answered by the topic 'psoas-pronunciation'", StringComparison.Ordinal));

    /// <summary>What is told of a bot one of whose files was changed.</summary>
    private static List<string> Wrong(string path, string old, string with)
    {
        var files = RealBot.Files("knowledge");
        files.Single(f => f.Path == path).Text.ShouldContain(old);
        var changed = files.Select(f => f.Path == path ? f with { Text = ReplaceFirst(f.Text, old, with) } : f).ToList();
        var errors = new LoadErrors();
        var bot = BotFactory.Create(changed, RealBot.Files("dialogs"), errors);
        errors.All.ShouldBeEmpty();
        return [.. Lint.Run(bot!).Select(e => e.ToString())];
    }

    private static string ReplaceFirst(string text, string old, string with) =>
        string.Concat(text.AsSpan(0, text.IndexOf(old, StringComparison.Ordinal)), with, text.AsSpan(text.IndexOf(old, StringComparison.Ordinal) + old.Length));
}
