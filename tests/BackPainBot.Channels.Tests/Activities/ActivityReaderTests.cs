using BackPainBot.Channels.Activities;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Shouldly;

namespace BackPainBot.Channels.Tests.Activities;

public sealed class ActivityReaderTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 22, 15, 52, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-22T07:52:00.000-08:00", "America/Los_Angeles", -8 * 60)]
    [InlineData("2026-11-22T07:52:00.000-08:00", null, -8 * 60)]
    [InlineData("2026-11-22T15:52:00.000Z", "America/Los_Angeles", -8 * 60)]
    [InlineData("2026-07-22T15:52:00.000Z", "America/Los_Angeles", -7 * 60)]
    [InlineData("2026-11-22T21:22:00.000+05:30", "America/Los_Angeles", (5 * 60) + 30)]
    [InlineData("2026-11-22T15:52:00.000Z", "UTC", 0)]
    [InlineData("2026-11-22T15:52:00.000Z", "Nowhere/At_All", 0)]
    [InlineData("garbage", "America/Los_Angeles", -8 * 60)]
    [InlineData(null, "America/Los_Angeles", -8 * 60)]
    [InlineData(null, "Asia/Kolkata", (5 * 60) + 30)]
    [InlineData(null, "Nowhere/At_All", null)]
    [InlineData("garbage", null, null)]
    public void The_persons_clock_is_read_from_their_timestamp_or_their_zone(string? timestamp, string? zone, int? minutes)
    {
        var fields = new[] { ("localTimestamp", timestamp), ("localTimezone", zone) }.Where(field => field.Item2 is not null).Select(field => $",\"{field.Item1}\":\"{field.Item2}\"");

        var message = ActivityReader.Read(Sample.Parse(Sample.Message($"\"text\":\"hi\"{string.Concat(fields)}")), Winter)!.Message!;

        message.AheadOfUtc.ShouldBe(minutes is { } ahead ? TimeSpan.FromMinutes(ahead) : null);
    }

    [Fact]
    public void Where_only_the_zone_is_known_it_is_as_far_ahead_as_on_the_day_of_the_message()
    {
        var activity = Sample.Parse(Sample.Message("\"text\":\"hi\",\"localTimezone\":\"America/Los_Angeles\""));

        ActivityReader.Read(activity, Winter.AddMonths(-4))!.Message!.AheadOfUtc.ShouldBe(TimeSpan.FromHours(-7));
    }

    [Fact]
    public void A_message_becomes_a_turn_of_its_conversation_and_person()
    {
        var request = Read(Sample.Message("\"text\":\"hello\""))!;

        request.Conversation.ShouldBe(new ConversationKey("msteams", "conv-1"));
        request.Person.ShouldBe(new PersonKey("msteams", "user-1"));
        request.ActivityType.ShouldBe("message");
        request.ActivityId.ShouldBe("a1");
        request.Message.ShouldBe(new Message(MessageKind.Said, "hello"));
        request.DeliverTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"attachments\":[]")]
    [InlineData("\"text\":null")]
    [InlineData("\"value\":{\"somebody\":\"else\"}")]
    [InlineData("\"value\":\"text\"")]
    [InlineData("\"value\":{\"question\":\"q\",\"choice\":\"c\"}")]
    [InlineData("\"value\":{\"question\":\"q\",\"choice\":5,\"turn\":1}")]
    [InlineData("\"value\":{\"question\":\"q\",\"choice\":\"c\",\"turn\":\"1\"}")]
    [InlineData("\"value\":{\"question\":\"q\",\"choice\":\"c\",\"turn\":1e99}")]
    [InlineData("\"value\":{\"question\":\"\\ud83d\",\"choice\":\"c\",\"turn\":1}")]
    public void A_message_without_words_and_without_our_button_says_nothing(string field) =>
        Read(Sample.Message(field))!.Message.ShouldBe(new Message(MessageKind.Said, ""));

    [Theory]
    [InlineData("{\"contentType\":\"image/png\",\"contentUrl\":\"data:image/png;base64,AAAA\"}", true)]
    [InlineData("{\"contentType\":\"application/pdf\",\"contentUrl\":\"https://files.example/scan.pdf\",\"name\":\"scan.pdf\"}", true)]
    [InlineData("{\"contentType\":\"application/vnd.microsoft.teams.file.download.info\",\"content\":{}}", true)]
    [InlineData("{\"contentType\":\"text/html\",\"content\":\"<p>my back</p>\"}", false)]
    [InlineData("{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":{}}", false)]
    [InlineData("{}", false)]
    [InlineData("null", false)]
    public void A_file_that_comes_with_a_message_is_noticed_and_the_words_are_heard(string attachment, bool isFile)
    {
        var message = Read(Sample.Message($"\"text\":\"my back\",\"attachments\":[{attachment}]"))!.Message.ShouldNotBeNull();

        message.HasFile.ShouldBe(isFile);
        message.Text.ShouldBe("my back");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",\"text\":\"None of these\"", "None of these")]
    public void A_button_of_ours_is_a_click_with_or_without_words(string field, string text)
    {
        var message = Read(Sample.Message("\"value\":{\"question\":\"danger\",\"choice\":\"none\",\"turn\":3,\"note\":\"x\"}" + field))!.Message.ShouldNotBeNull();

        message.Click.ShouldBe(new Click("danger", "none", 3));
        message.Text.ShouldBe(text);
    }

    [Fact]
    public void Only_the_mention_of_the_bot_itself_is_stripped()
    {
        const string mentions =
            """
            "text":"<at>Test Bot</at> my back, <at>Sam</at>",
            "entities":[{"type":"mention","mentioned":{"id":"bot-1"},"text":"<at>Test Bot</at>"},
                        {"type":"mention","mentioned":{"id":"user-2"},"text":"<at>Sam</at>"},
                        {"type":"mention"},{"type":"mention","mentioned":{"id":"bot-1"}},"no object",{"type":"clientInfo"}]
            """;

        Read(Sample.Message(mentions))!.Message!.Text.ShouldBe("my back, <at>Sam</at>");
    }

    [Theory]
    [InlineData("[{\"id\":\"user-1\"},{\"id\":\"bot-1\"}]", "user-1")]
    [InlineData("[{\"id\":\"bot-1\"},{\"id\":\"user-2\"}]", "user-2")]
    [InlineData("[{\"id\":\"user-3\"},{\"id\":\"user-1\"}]", "user-1")]
    public void Whoever_joins_is_the_person_of_the_turn(string added, string person)
    {
        var request = Read(Update($"\"membersAdded\":{added}"))!;

        request.Message.ShouldBe(new Message(MessageKind.Joined));
        request.Person.ShouldBe(new PersonKey("msteams", person));
    }

    [Theory]
    [InlineData("\"membersAdded\":[{\"id\":\"bot-1\"}]")]
    [InlineData("\"membersAdded\":[null,{},{\"id\":\"\"}]")]
    [InlineData("\"membersAdded\":[]")]
    [InlineData("\"membersRemoved\":[{\"id\":\"user-1\"}]")]
    [InlineData("\"topicName\":\"x\"")]
    public void An_update_without_a_new_person_says_nothing(string field) => Read(Update(field)).ShouldBeNull();

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("installationUpdate")]
    [InlineData("contactRelationUpdate")]
    [InlineData("event")]
    [InlineData("trace")]
    [InlineData("Message")]
    [InlineData("somethingNew")]
    public void Every_other_type_says_nothing(string type) =>
        Read($$"""{"type":"{{type}}",{{Sample.Envelope}},"action":"add","text":"x"}""").ShouldBeNull();

    [Theory]
    [InlineData("""{"type":"message","channelId":"c","from":{"id":"u"},"conversation":{"id":"1"}}""")]
    [InlineData("""{"type":"message","id":"","channelId":"c","from":{"id":"u"},"conversation":{"id":"1"}}""")]
    public void An_activity_without_an_id_is_always_new(string json) => Read(json)!.ActivityId.ShouldBeNull();

    private static string Update(string field) => $$"""{"type":"conversationUpdate",{{Sample.Envelope}},{{field}}}""";

    private static TurnRequest? Read(string json) => ActivityReader.Read(Sample.Parse(json), Winter);
}
