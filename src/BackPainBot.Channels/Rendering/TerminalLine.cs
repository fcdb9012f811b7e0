using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Channels.Activities;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>A reply for programs that talk through a pipe (<c>chat --json</c>). Keys may be added at the end, never changed.</summary>
public sealed record TerminalLine(
    string Text,
    IReadOnlyList<string> Choices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Dialog,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Step,
    IReadOnlyList<string> Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Urgency,
    IReadOnlyList<string> Muscles,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Technique,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("technique_step")] string? TechniqueStep,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Side,
    int Turn)
{
    /// <summary>The reply as one line of JSON.</summary>
    public static string Of(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var line = new TerminalLine(
            PlainTextRenderer.Words(reply),
            [.. reply.Choices.Select(choice => choice.Label)],
            reply.Dialog,
            reply.Step,
            reply.Sources,
            reply.Urgency,
            reply.Muscles,
            reply.Technique,
            reply.TechniqueStep,
            reply.Side,
            reply.Turn);
        return JsonSerializer.Serialize(line, ActivityJson.Wire.TerminalLine);
    }
}
