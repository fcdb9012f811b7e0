using System.Globalization;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads a source as it is cited: <c>S05</c>, or <c>psoas-2012 ¶11</c> for one numbered paragraph.</summary>
internal static class SourceReader
{
    /// <summary>Null, with an error added, when the text is no citation.</summary>
    public static Citation? Read(PlacedText source, Draft draft)
    {
        var parts = source.Text.Split('¶', StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } whole])
            return new Citation(whole, 0);
        if (parts is [{ Length: > 0 } document, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph)
            && paragraph > 0)
            return new Citation(document, paragraph);

        draft.Errors.Add(source.Place, $"'{source.Text}' is no source (write the document's id, or 'id ¶number' for one paragraph)");
        return null;
    }

    /// <summary>The paragraphs of a document, as errors show them.</summary>
    public static string Range(int paragraphs) => paragraphs switch
    {
        0 => "no numbered paragraphs",
        1 => "¶1",
        _ => $"¶1–¶{paragraphs}",
    };
}
