using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using BackPainBot.Channels.Tests.Activities;
using BackPainBot.Core.Dialogs;
using Shouldly;

namespace BackPainBot.Channels.Tests.Rendering;

public sealed class ActivityRendererTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, 250, TimeSpan.FromHours(1));
    private static readonly ConversationReference To = ConversationReference.Of(Sample.Parse(Sample.Message("\"text\":\"x\"")));

    [Fact]
    public void A_card_looks_like_its_snapshot() => Snapshot.Matches(Json(Replies.Card, To, 4), "activity-card.json");

    [Fact]
    public void A_step_looks_like_its_snapshot() => Snapshot.Matches(Json(Replies.Step, To, 15), "activity-step.json");

    [Fact]
    public void A_bare_reply_has_every_key_of_the_channel_data() =>
        Snapshot.Matches(Json(Replies.Saying("Hello."), To, 1), "activity-bare.json");

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, "groupChat")]
    [InlineData(null, "channel")]
    public void A_group_gets_no_buttons(bool? isGroup, string? type)
    {
        var group = To with { Conversation = To.Conversation! with { IsGroup = isGroup, ConversationType = type } };

        ActivityRenderer.Render(Replies.Card, group, 1, Now).SuggestedActions.ShouldBeNull();
    }

    [Fact]
    public void A_reply_that_was_never_stored_has_no_id() =>
        ActivityRenderer.Render(Replies.Saying("Sorry."), To, sequence: null, Now).Id.ShouldBeNull();

    [Fact]
    public void A_bot_that_nobody_named_still_has_a_sender() =>
        ActivityRenderer.Render(Replies.Saying("Hello."), To with { Bot = null }, 1, Now).From!.Id.ShouldBe("back-pain-bot");

    [Fact]
    public void Seconds_are_told_as_seconds() =>
        Json(Replies.Step with { Pace = new Pace(0, 30) }, To, 1).ShouldContain("\"pace\": {\n        \"seconds\": 30\n      }");

    private static string Json(Reply reply, ConversationReference to, long sequence)
    {
        var element = JsonSerializer.SerializeToElement(ActivityRenderer.Render(reply, to, sequence, Now), ActivityJson.Wire.Activity);
        return JsonSerializer.Serialize(element, Indented).ReplaceLineEndings("\n");
    }

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
