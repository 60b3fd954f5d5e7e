# Written by src/dist/stage, for the one archive that was built; another system needs its own. Nothing lies at this address yet.
class Kindscale < Formula
  desc "Administers and scores self-compassion and allied questionnaires"
  homepage "@HOME@"
  url "@HOME@/kindscale/releases/@FILE@"
  version "@VERSION@"
  sha256 "@SHA256@"
  license "Apache-2.0"

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"kindscale"
    man1.install_symlink Dir[libexec/"share/man/man1/*.1"]
    bash_completion.install_symlink libexec/"share/completions/kindscale.bash" => "kindscale"
    zsh_completion.install_symlink libexec/"share/completions/kindscale.zsh" => "_kindscale"
    fish_completion.install_symlink libexec/"share/completions/kindscale.fish"
  end

  test do
    (testpath/"survey.csv").write "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n1,1,1,1,1,1,1\n"
    assert_match(/^7,/, shell_output("#{bin}/kindscale score gad7 survey.csv --keep none -q").lines.last)
  end
end
