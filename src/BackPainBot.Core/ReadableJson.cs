using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackPainBot.Core;

/// <summary>
/// JSON in which text stays readable (<c>¶</c>, not <c>\u00B6</c>); never to be put into HTML. A context with an encoder of its own
/// loses the serializers that were generated for it, and takes twice as long; a writer with that encoder keeps them.
/// </summary>
public static class ReadableJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The text in UTF-8.</summary>
    /// <param name="value">What is to be written.</param>
    /// <param name="type">Its member of the context's <c>Default</c>.</param>
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonTypeInfo<T> type)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(text, Readable))
            JsonSerializer.Serialize(writer, value, type);
        return text.WrittenMemory;
    }
}
