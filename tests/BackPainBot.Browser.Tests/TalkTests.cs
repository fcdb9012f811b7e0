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
    [InlineData("05-next-day")]
    [InlineData("06-how-do-you-say-psoas")]
    public async Task A_talk_in_the_browser_says_what_the_transcript_says(string name)
    {
        Chromium.Needed();
        await using var bot = await BotAtAnyTime.StartAsync(TranscriptPlay.Start);
        await using var visitor = await chromium.VisitorAsync(bot.Address);
        var chat = await visitor.OpenAsync();
        var transcript = Greeted(TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{name}.md")));

        foreach (var (turn, reply) in transcript.Turns.Zip(TranscriptPlay.Run(RealBot.Instance, transcript).Select(reply => PlainReply.Of(reply!))))
        {
            bot.Pass(turn.Later + TranscriptPlay.Moment);
            var shown = turn.Joins ? (await chat.MessagesAsync())[^1] : await TellAsync(chat, turn.Says);

            shown.ShouldBe(new ShownMessage(Mine: false, ShownText.Of(reply)), $"{name}.md:{turn.Line}: after '{turn.Says}'");
            (await chat.ButtonsAsync()).ShouldBe(ShownText.ButtonsOf(reply));
        }

        (await chat.MessagesAsync()).Count(message => message.Mine).ShouldBe(transcript.Turns.Count - 1);
        // After a day the token is refused once, which a browser writes down as an error, and a new one is got.
        visitor.Findings.Errors.Where(error => !(name == "05-next-day" && error.Contains("403 (Forbidden)"))).ShouldBeEmpty();
        visitor.Findings.Outside.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_morning_after_an_evening_session_is_another_day_where_the_person_is()
    {
        Chromium.Needed();
        await using var bot = await BotAtAnyTime.StartAsync(new DateTimeOffset(2026, 11, 22, 17, 45, 0, TimeSpan.FromHours(-8)));
        await using var visitor = await chromium.VisitorAsync(bot.Address, zone: "America/Los_Angeles");
        var chat = await visitor.OpenAsync();
        foreach (var says in new[] { "how do i work my psoas", "none of these", "start", "next", "next", "next", "next", "next", "next", "done" })
            await chat.SayAsync(says);

        bot.Pass(TimeSpan.FromHours(14));

        (await chat.SayAsync("hi")).Text.ShouldContain("After yesterday's session");
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
