using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Conversations.Tests;

public sealed class LostTurnTests
{
    [Theory]
    [InlineData(Levels.Emergency)]
    [InlineData(Levels.SameDay)]
    public void What_cannot_wait_comes_first_and_asks_nothing(string level)
    {
        var advice = CountingResponder.Say("call for help", 3) with
        {
            Urgency = level,
            Question = "prompt:seen",
            Choices = [new Choice("seen", "I was seen")],
            ExpectsAnswer = true,
        };

        var said = Said(advice);

        said.Count.ShouldBe(2);
        said[0].Urgency.ShouldBe(level);
        said[0].Paragraphs.ShouldBe(advice.Paragraphs);
        said[0].Choices.ShouldBeEmpty();
        said[0].Question.ShouldBeNull();
        said[0].ExpectsAnswer.ShouldBeFalse();
        said[1].Paragraphs[0].Lines[0].Text.ShouldBe("not stored");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Levels.ClinicianFirst)]
    [InlineData(Levels.Care)]
    public void What_can_wait_is_not_said(string? level) =>
        Said(CountingResponder.Say("later", 3) with { Urgency = level }).ShouldHaveSingleItem().Paragraphs[0].Lines[0].Text.ShouldBe("not stored");

    private static IReadOnlyList<Reply> Said(Reply unstored) =>
        LostTurn.Replies(new CountingResponder(), new StoreUnavailableException("The disk is full.") { Unstored = [unstored] });
}
