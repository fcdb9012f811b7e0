using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Core;

/// <summary>The stored form of states and replies: JSON, camel case, enum members by name, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TalkState))]
[JsonSerializable(typeof(PersonState))]
[JsonSerializable(typeof(Reply))]
public sealed partial class CoreJson : JsonSerializerContext
{
    private static readonly Lazy<CoreJson> Readable = new(MakeReadable);

    /// <summary>The context to use: text stays readable in the store (<c>¶</c>, not <c>\u00B6</c>). Never put into HTML.</summary>
    public static CoreJson Stored => Readable.Value;

    private static CoreJson MakeReadable() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
