using System.Text;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;
using Shouldly;

namespace BackPainBot.Channels.Tests.Activities;

/// <summary>Activities as channels send them.</summary>
internal static class Sample
{
    public const string Envelope =
        """
        "id":"a1","timestamp":"2026-11-22T08:44:53.718Z","serviceUrl":"http://127.0.0.1:9/_connector","channelId":"msteams",
        "from":{"id":"user-1","name":"Alex","aadObjectId":"aad-1"},"recipient":{"id":"bot-1","name":"Test Bot"},
        "conversation":{"id":"conv-1","conversationType":"personal","tenantId":"t1"},"locale":"en-US"
        """;

    public static string Message(string more) => $$"""{"type":"message",{{Envelope}},{{more}}}""";

    public static Activity Parse(string json)
    {
        ActivityParser.TryParse(Encoding.UTF8.GetBytes(json), out var activity, out var fault).ShouldBeTrue(fault?.Error.Message);
        return activity!;
    }

    public static ErrorDetail Refuse(string json) => Refuse(Encoding.UTF8.GetBytes(json));

    public static ErrorDetail Refuse(byte[] json)
    {
        ActivityParser.TryParse(json, out _, out var fault).ShouldBeFalse();
        return fault!.Error;
    }
}
