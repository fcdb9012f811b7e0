using BackPainBot.Core.Dialogs;

namespace BackPainBot.Transcripts;

/// <summary>Holds a reply against the checks of a transcript.</summary>
public static class ReplyChecks
{
    /// <summary>Null when the check holds; otherwise what was found instead.</summary>
    public static string? Fails(Reply? reply, TranscriptCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (reply is null)
            return $"{check.What}: nothing was said";
        var text = string.Join('\n', PlainReply.Of(reply));
        var found = check.What switch
        {
            "says" => text.Contains(check.Value, StringComparison.OrdinalIgnoreCase) ? check.Value : text,
            "says-not" => text.Contains(check.Value, StringComparison.OrdinalIgnoreCase) ? text : check.Value,
            "button" => reply.Choices.Any(c => c.Label == check.Value) ? check.Value : string.Join(" | ", reply.Choices.Select(c => c.Label)),
            "no-button" => reply.Choices.Any(c => c.Label == check.Value) ? "the button is there" : check.Value,
            "dialog" => reply.Dialog ?? "none",
            "step" => reply.Step ?? "none",
            "question" => reply.Question ?? "none",
            "technique-step" => reply.TechniqueStep ?? "none",
            "technique" => reply.Technique ?? "none",
            "side" => reply.Side ?? "none",
            "urgency" => reply.Urgency ?? "none",
            "intent" => reply.Intent ?? "none",
            "muscles" => string.Join(' ', reply.Muscles),
            "first-muscle" => reply.Muscles.Count > 0 ? reply.Muscles[0] : "none",
            "source" => reply.Sources.Contains(check.Value) ? check.Value : string.Join(", ", reply.Sources),
            "expects-answer" => reply.ExpectsAnswer ? "yes" : "no",
            _ => throw new FormatException($"unknown check '{check.What}'"),
        };
        return found == check.Value ? null : $"{check.What}: expected '{check.Value}', found '{found}'";
    }
}
