using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Channels.Messages;
using BackPainBot.Channels.Rendering;

namespace BackPainBot.Channels.Activities;

/// <summary>The wire form of activities: camel case, missing instead of null, no field twice (A2001).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(InvokeAnswer))]
[JsonSerializable(typeof(ChannelDataEnvelope))]
[JsonSerializable(typeof(TerminalLine))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PostedActivity))]
[JsonSerializable(typeof(string[]))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    private static readonly Lazy<ActivityJson> Readable = new(MakeReadable);

    /// <summary>The context to use: <c>¶</c> stays readable. The answers are JSON, never HTML.</summary>
    public static ActivityJson Wire => Readable.Value;

    private static ActivityJson MakeReadable() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
