using System.Text.Json.Serialization;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>The channel data of a reply.</summary>
public sealed record ChannelDataEnvelope(BotChannelData BackPainBot);

/// <summary>What a reply means, for programs: every key is always there, null or empty where it says nothing.</summary>
public sealed record BotChannelData
{
    /// <summary>Id of the innermost open dialog; null at home.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Dialog { get; init; }

    /// <summary>Id of the step of <see cref="Dialog"/> that waits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Step { get; init; }

    /// <summary>How the message was understood; null when nothing was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Intent { get; init; }

    /// <summary><c>emergency</c>, <c>same-day</c>, <c>clinician-first</c>, <c>care</c> or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Urgency { get; init; }

    /// <summary>Ids, the likeliest first; the one that is worked on.</summary>
    public required IReadOnlyList<string> Muscles { get; init; }

    /// <summary>Id of the technique that is got ready for or gone through.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Technique { get; init; }

    /// <summary>Id of the step that is shown; one of <see cref="Steps"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("technique_step")]
    public required string? TechniqueStep { get; init; }

    /// <summary>Ids of all steps of the technique, in order.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary><c>left</c>, <c>right</c>, <c>both</c> or <c>midline</c>: the side that is worked, or else that hurts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Side { get; init; }

    /// <summary>Ids of the places that were told to hurt.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Id of the picture of the step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Picture { get; init; }

    /// <summary>How long to hold the step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PaceData? Pace { get; init; }

    /// <summary>Counted from 1 within the conversation.</summary>
    public required int Turn { get; init; }

    /// <summary>What the sentences lean on, each once, as cited: <c>psoas-2012 ¶11</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The data of a reply.</summary>
    public static BotChannelData Of(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new BotChannelData
        {
            Dialog = reply.Dialog,
            Step = reply.Step,
            Intent = reply.Intent,
            Urgency = reply.Urgency,
            Muscles = reply.Muscles,
            Technique = reply.Technique,
            TechniqueStep = reply.TechniqueStep,
            Steps = reply.Steps,
            Side = reply.Side,
            Regions = reply.Regions,
            Picture = reply.Picture,
            Pace = PaceData.Of(reply.Pace),
            Turn = reply.Turn,
            Sources = reply.Sources,
        };
    }
}

/// <summary>Breaths or seconds, whichever the step counts: <c>{"breaths":4}</c>.</summary>
public sealed record PaceData(int? Breaths, int? Seconds)
{
    public static PaceData? Of(Pace? pace) => pace is null ? null : new PaceData(Counted(pace.Breaths), Counted(pace.Seconds));

    private static int? Counted(int number) => number > 0 ? number : null;
}
