using System.Text.Json.Serialization;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Channels.Rendering;

/// <summary>The channel data of a reply.</summary>
public sealed record ChannelDataEnvelope(BotChannelData BackPainBot);

/// <summary>What a reply means, for programs: every key is always there, null or empty where it says nothing.</summary>
public sealed record BotChannelData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Dialog { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Step { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Intent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Urgency { get; init; }

    public required IReadOnlyList<string> Muscles { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Technique { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("technique_step")]
    public required string? TechniqueStep { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Side { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Picture { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PaceData? Pace { get; init; }

    public required int Turn { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

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
