using System.Text;
using BackPainBot.Channels.Messages;
using Shouldly;

namespace BackPainBot.Channels.Tests.Activities;

public sealed class ActivityParserTests
{
    [Fact]
    public void A_message_is_read_with_everything_that_is_used()
    {
        var activity = Sample.Parse(Sample.Message("\"text\":\"hello\",\"deliveryMode\":\"expectReplies\""));

        activity.Text.ShouldBe("hello");
        activity.From!.Name.ShouldBe("Alex");
        activity.Conversation!.TenantId.ShouldBe("t1");
        activity.DeliveryMode.ShouldBe("expectReplies");
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over() =>
        Sample.Parse(Sample.Message("\"text\":\"hi\",\"madeUp\":{\"deep\":[1,{\"x\":null}]},\"callerId\":7")).Text.ShouldBe("hi");

    [Theory]
    [InlineData("\"channelData\":\"any\"")]
    [InlineData("\"channelData\":7,\"value\":[1,2]")]
    [InlineData("\"entities\":[1,\"x\",{\"type\":3}]")]
    [InlineData("\"membersAdded\":[null,{}]")]
    [InlineData("\"text\":null,\"attachments\":[]")]
    public void What_the_protocol_leaves_open_may_be_anything(string field) => Sample.Parse(Sample.Message(field)).Id.ShouldBe("a1");

    [Theory]
    [InlineData("\"text\":5", "text")]
    [InlineData("\"text\":{\"a\":\"secret\"}", "text")]
    [InlineData("\"attachments\":\"secret\"", "attachments")]
    [InlineData("\"membersAdded\":[\"secret\"]", "membersAdded[0]")]
    [InlineData("\"deliveryMode\":true", "deliveryMode")]
    [InlineData("\"text\":\"\\ud83d secret\"", "text")]
    [InlineData("\"text\":\"secret\",\"text\":\"b\"", "text")]
    public void A_wrong_type_is_told_by_the_name_of_the_field(string field, string name)
    {
        var error = Sample.Refuse(Sample.Message(field));

        error.Code.ShouldBe(ErrorCodes.BadSyntax);
        error.Message.ShouldBe($"The field '{name}' has the wrong type, is there twice or is not valid Unicode.");
    }

    [Theory]
    [InlineData("""{"type":"message","conversation":{"id":5}}""", "conversation.id")]
    [InlineData("""{"type":"message","conversation":{"id":"c","isGroup":"yes"}}""", "conversation.isGroup")]
    [InlineData("""{"type":"message","from":["u"]}""", "from")]
    public void A_wrong_type_inside_is_told_by_its_path(string json, string name) =>
        Sample.Refuse(json).Message.ShouldStartWith($"The field '{name}' ");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"text\":\"secret")]
    [InlineData("{\"text\":\"secret\",}")]
    [InlineData("{\"text\":secret}")]
    [InlineData("{} trailing")]
    [InlineData("hello secret")]
    public void Broken_json_is_told_by_line_and_byte_and_never_quoted(string json)
    {
        var error = Sample.Refuse(json);

        error.Code.ShouldBe(ErrorCodes.BadSyntax);
        error.Message.ShouldStartWith("The body is not valid JSON in UTF-8: line 1, byte ");
        error.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"secret\"")]
    [InlineData("42")]
    public void A_body_that_is_no_object_is_refused(string json)
    {
        var error = Sample.Refuse(json);

        error.Code.ShouldBe(ErrorCodes.BadSyntax);
        error.Message.ShouldBe("The body must be a JSON object: an Activity.");
    }

    [Theory]
    [InlineData("{\"type\":\"?\"}")]
    [InlineData("{\"type\":\"typing\",\"text\":\"h?\"}")]
    [InlineData("{\"type\":\"typing\",\"channelData\":{\"a\":\"?\"}}")]
    [InlineData("{\"type\":\"typing\",\"nobodyReads\":\"?\"}")]
    [InlineData("{\"type\":\"typing\",\"?\":1}")]
    public void Bytes_that_are_no_text_are_refused_wherever_they_stand(string body)
    {
        var error = Sample.Refuse(Array.ConvertAll(Encoding.ASCII.GetBytes(body), letter => letter == '?' ? (byte)0xe9 : letter));

        error.Code.ShouldBe(ErrorCodes.BadSyntax);
        error.Message.ShouldBe("The body is not valid UTF-8.");
    }

    [Fact]
    public void A_thousand_brackets_are_refused() =>
        Sample.Refuse(Sample.Message($"\"value\":{new string('[', 1000)}{new string(']', 1000)}")).Code.ShouldBe(ErrorCodes.BadSyntax);

    [Theory]
    [InlineData("{}", "type")]
    [InlineData("""{"type":""}""", "type")]
    [InlineData("""{"type":"message"}""", "channelId")]
    [InlineData("""{"type":"message","channelId":"c"}""", "conversation")]
    [InlineData("""{"type":"message","channelId":"c","conversation":{}}""", "conversation.id")]
    [InlineData("""{"type":"conversationUpdate","channelId":"c","conversation":{"id":"1"}}""", "from")]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"1"},"from":{"id":""}}""", "from.id")]
    [InlineData("""{"type":"invoke"}""", "name")]
    public void A_missing_field_is_named(string json, string name)
    {
        var error = Sample.Refuse(json);

        error.Code.ShouldBe(ErrorCodes.BadArgument);
        error.Message.ShouldBe($"The field '{name}' is missing or empty.");
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public void Types_that_are_ignored_need_nothing_else(string type) => Sample.Parse($$"""{"type":"{{type}}"}""").Type.ShouldBe(type);
}
