using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

public class LearningTests
{
    private static readonly (string Text, ReadingContext Context, string Intent)[] Examples =
    [
        ("is a lime any use", ReadingContext.None, "tool_question"),
        ("would a lime do", ReadingContext.None, "tool_question"),
        ("lime or lemon", ReadingContext.None, "tool_question"),
        ("who won the cup", ReadingContext.None, "off_topic"),
        ("the cup final was good", ReadingContext.None, "off_topic"),
        ("did you see the cup", ReadingContext.None, "off_topic"),
    ];

    [Fact]
    public void A_word_of_one_intent_speaks_for_it_and_against_the_other() =>
        Learn().Single(line => line.StartsWith("word:lime ", StringComparison.Ordinal)).ShouldMatch("^word:lime off_topic -[0-9]+ tool_question [0-9]+$");

    [Fact]
    public void What_was_met_once_proves_nothing() => Learn().ShouldNotContain(line => line.StartsWith("word:lemon", StringComparison.Ordinal));

    [Fact]
    public void The_same_examples_give_the_same_weights() => Learn().ShouldBe(Learn());

    [Fact]
    public void Nothing_is_learned_of_nothing() => RealBot.Instance.Recognizer.Learn([]).ShouldBeEmpty();

    private static List<string> Learn() => [.. RealBot.Instance.Recognizer.Learn(Examples)];
}
