using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Rendering;
using BackPainBot.Conversations;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Writes items of a stream as clients read them: <c>{"activities":[…],"watermark":"12"}</c>.</summary>
internal static class ActivitySets
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8.</summary>
    /// <param name="token">Whose conversation it is.</param>
    /// <param name="items">Perhaps none.</param>
    /// <param name="after">The watermark when there are none.</param>
    public static ReadOnlyMemory<byte> Write(DirectLineToken token, IReadOnlyList<StreamItem> items, long after)
    {
        return WriteSet(
            writer =>
            {
                foreach (var item in items)
                    Write(writer, token, item);
            },
            items.Count == 0 ? after : items[^1].Sequence);
    }

    /// <summary>What is shown now and never again, as it is; the watermark stays where it was.</summary>
    public static ReadOnlyMemory<byte> WritePassing(string activity, long after) => WriteSet(writer => writer.WriteRawValue(activity), after);

    private static ReadOnlyMemory<byte> WriteSet(Action<Utf8JsonWriter> writeActivities, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            writeActivities(writer);
            writer.WriteEndArray();
            writer.WriteString("watermark", Watermark.Write(watermark));
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, DirectLineToken token, StreamItem item)
    {
        if (item.Reply is { } reply)
        {
            var activity = ActivityRenderer.Render(reply, Reference(token, item.Answers), item.Sequence, item.At);
            JsonSerializer.Serialize(writer, activity, ActivityJson.Wire.Activity);
        }
        else
        {
            WriteIncoming(writer, token, item);
        }
    }

    private static void WriteIncoming(Utf8JsonWriter writer, DirectLineToken token, StreamItem item)
    {
        using var json = JsonDocument.Parse(item.Incoming!);
        writer.WriteStartObject();
        writer.WriteString("id", ActivityForm.Id(token.Conversation, item.Sequence));
        writer.WriteString("timestamp", ActivityForm.Timestamp(item.At));
        foreach (var field in json.RootElement.EnumerateObject())
            field.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>Where a reply belongs.</summary>
    /// <param name="token">Whose conversation it is.</param>
    /// <param name="answers">The sequence of what it answers; null when that is not in the stream.</param>
    public static ConversationReference Reference(DirectLineToken token, long? answers) => new()
    {
        ChannelId = DirectLineRoutes.Channel,
        Conversation = new ConversationAccount { Id = token.Conversation },
        User = token.User is null ? null : new ChannelAccount { Id = token.User, Role = "user" },
        ActivityId = answers is { } answered ? ActivityForm.Id(token.Conversation, answered) : null,
    };
}
