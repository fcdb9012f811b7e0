using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A day ends at the person's midnight and not at that of Greenwich.</summary>
public sealed class LocalDayTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 22, 17, 52, 0, TimeSpan.FromHours(-8));
    private static readonly TimeSpan LosAngeles = TimeSpan.FromHours(-8);

    [Fact]
    public void The_morning_after_an_evening_session_the_bot_asks_after_yesterdays()
    {
        var talk = AfterSession(LosAngeles);

        Words(Hear(talk, "hi", TimeSpan.FromHours(14))).ShouldContain("After yesterday's session");
    }

    [Fact]
    public void Later_on_the_same_day_it_is_todays_though_it_is_tomorrow_in_greenwich()
    {
        var talk = AfterSession(LosAngeles, Evening.AddHours(-4));

        Words(Hear(talk, "hi", TimeSpan.FromHours(9))).ShouldContain("After today's session");
    }

    [Fact]
    public void Without_a_clock_of_the_person_a_day_is_that_of_greenwich()
    {
        var talk = AfterSession(null);

        Words(Hear(talk, "hi", TimeSpan.FromHours(14), null)).ShouldContain("After today's session");
    }

    [Theory]
    [InlineData(2, "was done today")]
    [InlineData(9, "was done only hours ago, and once a day is enough. Leave it until later today.")]
    public void A_technique_that_was_done_hours_ago_is_left_until_the_day_that_is_meant(int hours, string words)
    {
        var talk = AfterSession(LosAngeles);
        Hear(talk, "hi", TimeSpan.FromHours(hours));

        Words(Hear(talk, "work my psoas by hand")).ShouldContain(words);
    }

    private static Talk AfterSession(TimeSpan? ahead, DateTimeOffset? begin = null)
    {
        var talk = new Talk(ConversationState.New, begin ?? Evening);
        foreach (var says in new[] { "how do i work my psoas", "none of these", "start", "next", "next", "next", "next", "next", "next", "done" })
            Hear(talk, says, default, ahead);
        return talk;
    }

    private static Reply Hear(Talk talk, string text, TimeSpan later = default) => Hear(talk, text, later, LosAngeles);

    private static Reply Hear(Talk talk, string text, TimeSpan later, TimeSpan? ahead) =>
        talk.Hear(new Message(MessageKind.Said, text) { AheadOfUtc = ahead }, later);

    private static string Words(Reply reply) => string.Join(' ', PlainReply.Of(reply));
}
