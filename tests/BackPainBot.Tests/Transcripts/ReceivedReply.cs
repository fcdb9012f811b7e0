using System.Text.Json;
using System.Text.RegularExpressions;
using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Tests.Transcripts;

/// <summary>An activity read back into what it says, as far as a program at the other end can see it.</summary>
internal static partial class ReceivedReply
{
    public static Reply Of(JsonElement activity)
    {
        var meaning = activity.GetProperty("channelData").GetProperty("backPainBot");
        return new Reply
        {
            Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line("", Plain(activity.GetProperty("text").GetString()!))])],
            Choices = [.. Labels(activity).Select(label => new Choice(label, label))],
            ExpectsAnswer = activity.GetProperty("inputHint").GetString() == "expectingInput",
            Urgency = Text(meaning, "urgency"),
            Dialog = Text(meaning, "dialog"),
            Step = Text(meaning, "step"),
            Intent = Text(meaning, "intent"),
            Muscles = Texts(meaning, "muscles"),
            Technique = Text(meaning, "technique"),
            TechniqueStep = Text(meaning, "technique_step"),
            Steps = Texts(meaning, "steps"),
            Side = Text(meaning, "side"),
            Regions = Texts(meaning, "regions"),
            Picture = Text(meaning, "picture"),
            Pace = PaceOf(meaning.GetProperty("pace")),
            Turn = meaning.GetProperty("turn").GetInt32(),
            Sources = Texts(meaning, "sources"),
        };
    }

    /// <summary>The core's reply as it has to arrive: its words in one piece, and what the wire does not carry left out.</summary>
    public static Reply Expected(Reply reply)
    {
        var words = PlainReply.Of(reply with { Choices = [] });
        return reply with
        {
            AsksCard = false,
            Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line("", string.Join('\n', words))])],
            Choices = [.. reply.Choices.Select(c => new Choice(c.Label, c.Label))],
            Question = null,
        };
    }

    /// <summary>Markdown differs from the plain form only in the backslashes before its own signs.</summary>
    private static string Plain(string markdown) => Escaped().Replace(markdown, "${sign}");

    private static Pace? PaceOf(JsonElement pace) => pace.ValueKind == JsonValueKind.Null ? null : new Pace(Number(pace, "breaths"), Number(pace, "seconds"));

    private static int Number(JsonElement of, string name) => of.TryGetProperty(name, out var number) ? number.GetInt32() : 0;

    private static IEnumerable<string> Labels(JsonElement activity) =>
        activity.TryGetProperty("suggestedActions", out var suggested)
            ? suggested.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()!)
            : [];

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static IReadOnlyList<string> Texts(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];

    [GeneratedRegex(@"\\(?<sign>[\\*_`\[\]<>~#+\-.)])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
