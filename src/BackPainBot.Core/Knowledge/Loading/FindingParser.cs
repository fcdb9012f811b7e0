namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>findings</c> of a muscle.</summary>
internal static class FindingParser
{
    public static IReadOnlyList<Finding> Parse(YamlMap muscle, Draft draft)
    {
        var findings = new List<Finding>();
        foreach (var map in muscle.Maps("findings"))
        {
            var slot = map.OneOf("slot", PainSlots.All);
            var value = Value(map, slot, draft);
            var finding = new Finding(
                slot, value, map.RequiredNumber("weight"), map.Number("denied"), draft.Sentences.Refer(map, "because"));
            map.Done();

            if (finding is { Weight: 0, Denied: 0 })
                map.Error("weight", "'weight' must not be 0: the finding would say nothing");
            if (findings.Exists(f => f.Slot == slot && f.Value == value))
                map.Error("value", $"there is a finding for {slot} '{value}' already; give one weight to both");
            findings.Add(finding);
        }

        return findings;
    }

    private static string Value(YamlMap map, string slot, Draft draft) => slot switch
    {
        PainSlots.Region => draft.Regions.Refer(map, "value"),
        PainSlots.Timing => draft.Times.Refer(map, "value"),
        PainSlots.Side => map.OneOf("value", PainSlots.SideValues),
        _ => map.Text("value"),
    };
}
