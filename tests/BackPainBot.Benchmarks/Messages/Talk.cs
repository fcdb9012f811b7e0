using System.Text.Json;
using BackPainBot.Transcripts;

namespace BackPainBot.Benchmarks.Messages;

/// <summary>What the person says in a talk, as activities: always the same words, each time in a new conversation.</summary>
internal sealed class Talk
{
    private const string Transcript = "01-work-my-psoas";

    private readonly string[] _lines;

    private Talk(string[] lines) => _lines = lines;

    public int Length => _lines.Length;

    public string Says(int at) => _lines[at];

    public static Talk Read() => new(
        [.. TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{Transcript}.md")).Turns.Select(t => t.Says)]);

    /// <summary>A message with everything that a channel sends, in UTF-8.</summary>
    /// <param name="conversation">Its conversation and, so that no safety answer is remembered from another talk, its person.</param>
    /// <param name="at">Which message of the talk.</param>
    public byte[] Activity(string conversation, int at) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        id = $"{conversation}-{at}",
        timestamp = "2026-03-02T09:00:00.000Z",
        serviceUrl = "http://127.0.0.1:9/",
        channelId = "emulator",
        from = new { id = $"person-{conversation}", name = "Person", role = "user" },
        recipient = new { id = "bot", name = "Bot", role = "bot" },
        conversation = new { id = conversation },
        locale = "en-US",
        textFormat = "plain",
        text = _lines[at],
        deliveryMode = "expectReplies",
    });
}
