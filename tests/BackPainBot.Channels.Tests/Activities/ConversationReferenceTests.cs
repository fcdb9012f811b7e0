using System.Text.Json;
using BackPainBot.Channels.Activities;
using Shouldly;

namespace BackPainBot.Channels.Tests.Activities;

public sealed class ConversationReferenceTests
{
    [Fact]
    public void A_reference_survives_the_store()
    {
        var to = ConversationReference.Of(Sample.Parse(Sample.Message("\"text\":\"x\"")));

        var stored = JsonSerializer.Serialize(to, ActivityJson.Wire.ConversationReference);
        var read = JsonSerializer.Deserialize(stored, ActivityJson.Wire.ConversationReference);

        read.ShouldBe(to);
        read!.ActivityId.ShouldBe("a1");
        read.Bot!.Id.ShouldBe("bot-1");
        read.User!.Id.ShouldBe("user-1");
        stored.ShouldNotContain("\"x\"");
    }

    [Fact]
    public void A_greeting_answers_no_message()
    {
        var update = Sample.Parse($$"""{"type":"conversationUpdate",{{Sample.Envelope}}}""");

        ConversationReference.Of(update).ActivityId.ShouldBeNull();
    }
}
