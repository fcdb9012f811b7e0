using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using BackPainBot.Transcripts;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>Whole talks, by clicking what can be clicked and typing the rest.</summary>
[Collection(Chromium.Collection)]
public sealed class TalkTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("01-work-my-psoas")]
    [InlineData("02-lower-back-bare")]
    public async Task A_talk_in_the_browser_says_what_the_transcript_says(string name)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        var transcript = Greeted(TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{name}.md")));

        foreach (var (turn, reply) in transcript.Turns.Zip(TranscriptPlay.Run(RealBot.Instance, transcript).Select(reply => PlainReply.Of(reply!))))
        {
            var shown = turn.Joins ? (await chat.MessagesAsync())[^1] : await TellAsync(chat, turn.Says);

            shown.ShouldBe(new ShownMessage(Mine: false, ShownText.Of(reply)), $"{name}.md:{turn.Line}: after '{turn.Says}'");
            (await chat.ButtonsAsync()).ShouldBe(ShownText.ButtonsOf(reply));
        }

        (await chat.MessagesAsync()).Count(message => message.Mine).ShouldBe(transcript.Turns.Count - 1);
        visitor.Findings.Errors.ShouldBeEmpty();
        visitor.Findings.Outside.ShouldBeEmpty();
    }

    /// <summary>The page opens the conversation before anything is said.</summary>
    private static Transcript Greeted(Transcript transcript) =>
        transcript with { Turns = [new TranscriptTurn(0, TimeSpan.Zero, "", Joins: true, Clicks: false, [], []), .. transcript.Turns] };

    private static async Task<ShownMessage> TellAsync(ChatPage chat, string says)
    {
        var label = (await chat.ButtonsAsync()).FirstOrDefault(button => button.Equals(says, StringComparison.OrdinalIgnoreCase));
        return label is null ? await chat.SayAsync(says) : await chat.ClickAsync(label);
    }
}
