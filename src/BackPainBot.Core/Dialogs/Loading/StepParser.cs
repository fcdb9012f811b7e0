using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads the steps of a waterfall.</summary>
internal sealed class StepParser(LineBook lines, DialogDraft draft)
{
    private static readonly Dictionary<string, StepKind> Kinds = new(StringComparer.Ordinal)
    {
        ["tell"] = StepKind.Tell,
        ["prompt"] = StepKind.Prompt,
        ["begin"] = StepKind.Begin,
        ["gate"] = StepKind.Gate,
        ["suggest"] = StepKind.Suggest,
        ["choose"] = StepKind.Choose,
        ["setup"] = StepKind.Setup,
        ["walk"] = StepKind.Walk,
        ["follow-up"] = StepKind.FollowUp,
        ["advise"] = StepKind.Advise,
        ["remember"] = StepKind.Remember,
        ["safety"] = StepKind.Safety,
        ["flag"] = StepKind.Flag,
        ["leave"] = StepKind.Leave,
    };

    public Step Parse(DialogFile file, YamlMap map)
    {
        var kinds = Kinds.Where(k => map.Has(k.Key)).ToList();
        if (kinds.Count != 1)
            map.Error("id", $"a step does one of: {string.Join(", ", Kinds.Keys)}");
        var (key, kind) = kinds.Count > 0 ? kinds[0] : new("tell", StepKind.Tell);
        foreach (var other in kinds.Skip(1))
            map.Texts(other.Key);
        IReadOnlyList<string> say = kind == StepKind.Tell ? lines.Resolve(file, map, key) : [];
        if (kind == StepKind.Tell && map.Has(key) && say.Count == 0)
            map.Error(key, "'tell' must name at least one line or sentence");
        var step = new Step(
            map.Text("id"),
            kind,
            kind == StepKind.Tell ? "" : What(kind, map, key, file.Name),
            say,
            draft.Slots.Tests(map, "if"),
            draft.Slots.Tests(map, "unless"),
            kind == StepKind.Tell && map.Flag("once"));
        map.Done();
        return step;
    }

    private string What(StepKind kind, YamlMap map, string key, string dialog)
    {
        switch (kind)
        {
            case StepKind.Gate:
                return draft.CardsUsed.Text(map, key);
            case StepKind.Flag:
                return draft.FlagsUsed.Text(map, key);
            case StepKind.Safety:
                return map.OneOf(key, SafetyActs.All);
            case StepKind.Leave:
                return map.OneOf(key, ["all"]);
            case StepKind.Choose or StepKind.Walk:
                return map.OneOf(key, [Slots.Technique]);
            case StepKind.FollowUp:
                return map.OneOf(key, [Flagged.Slot]);
            case StepKind.Remember:
                return Remembered(map, key);
            case StepKind.Begin:
                draft.Begins.Add((dialog, map.Text(key), map.PlaceOf(key)));
                return draft.DialogsUsed.Text(map, key);
            default:
                return draft.PromptsUsed.Text(map, key);
        }
    }

    /// <summary>The engine goes by these outcomes, so there has to be a way to tell them.</summary>
    private string Remembered(YamlMap map, string key)
    {
        var slot = map.Text(key);
        foreach (var outcome in slot.Length > 0 ? Outcomes.All : [])
            draft.Slots.MustHold(slot, outcome, map.PlaceOf(key));
        return slot;
    }
}
