using BackPainBot.Core.Dialogs;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>Who sends a picture waits for somebody to look at it, so they are told that nobody does.</summary>
public sealed class FileTests
{
    private const string NoFiles = "engine.no-files";

    [Fact]
    public void A_picture_without_words_is_answered_with_that_alone_and_the_open_question()
    {
        var talk = new Talk();
        talk.Say("my lower back hurts");
        talk.Say("none of these");
        var before = talk.State.Talk;

        for (var n = 0; n < 4; n++)
        {
            var reply = Send(talk, "");

            reply.Question.ShouldBe(before.Open!.Question);
            Lines(reply)[0].ShouldBe(NoFiles);
            Lines(reply).ShouldNotContain(line => line.StartsWith("repair.", StringComparison.Ordinal));
        }

        talk.State.Talk.Journal.ShouldBe(before.Journal);
        talk.State.Talk.Misunderstood.ShouldBe(before.Misunderstood);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("what is a trigger point")]
    [InlineData("my lower back hurts on the left")]
    [InlineData("blorp")]
    public void A_picture_is_told_of_once_and_its_words_are_answered_as_without_it(string words)
    {
        var with = Send(new Talk(), words);
        var without = new Talk().Say(words);

        Lines(with).Count(line => line == NoFiles).ShouldBe(1);
        with.Question.ShouldBe(without.Question);
        with.Intent.ShouldBe(without.Intent);
        if (words.Length > 0)
            Lines(with).Where(line => line != NoFiles).ShouldBe(Lines(without));
    }

    [Theory]
    [InlineData("i cant feel my legs and lost control of my bladder")]
    [InlineData("crushing chest pain")]
    public void Where_there_is_danger_the_advice_stands_alone(string words)
    {
        var reply = Send(new Talk(), words);

        reply.Urgency.ShouldBe("emergency");
        Lines(reply).ShouldBe(Lines(new Talk().Say(words)));
    }

    private static Reply Send(Talk talk, string words) => talk.Hear(new Message(MessageKind.Said, words) { HasFile = true });

    private static List<string> Lines(Reply reply) => [.. reply.Paragraphs.SelectMany(paragraph => paragraph.Lines).Select(line => line.Id)];
}
