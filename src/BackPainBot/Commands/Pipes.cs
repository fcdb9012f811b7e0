using System.Text;

namespace BackPainBot.Commands;

/// <summary>Standard input and output for programs: UTF-8 without a mark, whatever the terminal's settings are.</summary>
internal static class Pipes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextReader Input() => new StreamReader(Console.OpenStandardInput(), Utf8);

    public static TextWriter Output() => new StreamWriter(Console.OpenStandardOutput(), Utf8);
}
